package org.mxmaven.assess.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.checkhost.CheckHost;
import org.mxmaven.checkhost.CheckHostArguments;
import org.mxmaven.checkhost.Result;
import org.mxmaven.checkhost.Sender;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;

/** A record is called unusable only if the evaluator answers permerror, whoever sends. */
class SpfUsabilityTest {
  private static final int WORLDS = 1_000;

  private static final List<String> SENDERS =
      List.of(
          "192.0.2.1", "192.0.2.2", "198.51.100.1", "2001:db8::1", "2001:db8::2", "2001:db9::1");

  private static final List<String> NAMES =
      List.of("a.example", "b.example", "c.example", "d.example");

  private static final List<String> TERMS =
      List.of(
          "ip4:192.0.2.1",
          "-ip4:192.0.2.2",
          "ip6:2001:db8::1",
          "?ip6:::/0",
          "a",
          "~a:gone.example",
          "mx",
          "mx:gone.example",
          "exists:four.example",
          "-exists:gone.example",
          "exists:%{i}.e.example",
          "ptr:b.example",
          "include:b.example",
          "include:c.example",
          "-include:c.example",
          "include:d.example",
          "include:d.example",
          "include:gone.example",
          "include:%{l}.example",
          "ip4:x",
          "redirect=d.example",
          "redirect=gone.example",
          "-all",
          "+all");

  static List<WorldCase> cases() {
    return WorldCase.of(SpfUsabilityTest.class, "spf-uses.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void uses(WorldCase expected) {
    World world = World.of(expected.zone());
    check(world, expected.head());
    for (String line : expected.expected()) {
      check(world, Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }
  }

  private static void check(World world, List<String> cells) {
    String domain = cells.get(0);
    SpfUse use = world.assess(domain).spf().use();
    assertThat(use).as(domain).isEqualTo(SpfUse.valueOf(cells.get(1)));
    if (use == SpfUse.UNUSABLE) {
      assertThat(results(world, domain)).as(domain).containsOnly(Result.PERMERROR);
    }
    if (cells.size() > 2) {
      assertThat(result(world, domain, cells.get(2))).as(domain).isNotEqualTo(Result.PERMERROR);
    }
  }

  @Test
  void nobodyGetsPastAnUnusableRecord() {
    SplittableRandom random = new SplittableRandom(20260302);
    int unusable = 0;
    for (int i = 0; i < WORLDS; i++) {
      String zone = zone(random);
      World world = World.of(zone);
      SpfAssessment spf = world.assess("a.example").spf();
      assertThat(spf.use()).as(zone).isNotEqualTo(SpfUse.UNKNOWN);
      if (spf.use() == SpfUse.UNUSABLE) {
        unusable += spf.policy().isWish() ? 1 : 0;
        assertThat(results(world, "a.example")).as(zone).containsOnly(Result.PERMERROR);
      }
    }
    assertThat(unusable).isGreaterThan(WORLDS / 20);
  }

  private static String zone(SplittableRandom random) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "a.example. A 192.0.2.1",
                "b.example. AAAA 2001:db8::1",
                "c.example. MX 10 a.example.",
                "d.example. MX 10 gone.example.",
                "four.example. A 127.0.0.2"));
    for (String name : NAMES) {
      StringBuilder record = new StringBuilder("v=spf1");
      int terms = random.nextInt(1, 7);
      for (int i = 0; i < terms; i++) {
        record.append(' ').append(TERMS.get(random.nextInt(TERMS.size())));
      }
      lines.add(name + ". TXT \"" + record + '"');
    }
    return String.join("\n", lines);
  }

  private static Stream<Result> results(World world, String domain) {
    return SENDERS.stream().map(address -> result(world, domain, address));
  }

  private static Result result(World world, String domain, String address) {
    CheckHostArguments arguments =
        new CheckHostArguments(
            ip(address), Sender.of("user@" + domain), "helo.example", Instant.EPOCH);
    return world.decide(CheckHost.of(arguments)).result();
  }

  private static InetAddress ip(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
