package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.testing.DnsServer;
import org.xbill.DNS.Type;

/** Scans that are slow of our own will, or whose servers die, or that nobody reads any more. */
@Timeout(120)
class LongScanTest {
  private static final int DOMAINS = 160;

  private final Path folder;
  private final Path list;
  private final DnsServer server = DnsServer.start(zone());

  LongScanTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.list = folder.resolve("list.txt");
    Files.write(list, IntStream.range(0, DOMAINS).mapToObj(i -> "d" + i + ".example").toList());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Some five seconds of queries, where a domain has four seconds for servers. */
  @Test
  void aRateFailsNoDomainAndFinishesOneAfterTheOther() {
    Run run = scan("--rate", "160", "--timeout", "250ms", "--retries", "1");
    assertThat(run.err()).doesNotContain("error").doesNotContain("could not");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(DOMAINS + " domains: " + DOMAINS + " scanned,");

    Map<String, Integer> begun = new HashMap<>();
    List<DnsServer.Asked> asked = server.asked();
    int longest = 0;
    for (int i = 0; i < asked.size(); i++) {
      String name = asked.get(i).name().toString();
      if (asked.get(i).type() == Type.MX) {
        begun.putIfAbsent(name, i);
      } else if (asked.get(i).type() == Type.A && name.startsWith("mx.")) {
        longest = Math.max(longest, i - begun.getOrDefault(name.substring(3), 0));
      }
    }
    // A quarter of a second's queries wait, and the questions of the round before them.
    assertThat(longest).as("queries between a domain's first and second round").isBetween(1, 120);
  }

  @Test
  void aDeadServerEndsTheScanInOneSentenceAndResumeAsksAgainWhatFailed() {
    AtomicInteger left = new AtomicInteger(200);
    AtomicBoolean alive = new AtomicBoolean();
    server.lose(() -> !alive.get() && left.decrementAndGet() < 0);
    String[] hasty = {"--timeout", "100ms", "--retries", "0", "--concurrency", "4"};
    Run dying = run(Clock.systemUTC(), secondsByLook(), hasty);
    assertThat(dying.status()).isEqualTo(3);
    assertThat(dying.err().lines().filter(line -> line.contains("No name server has answered")))
        .singleElement()
        .asString()
        .contains("No name server has answered for a minute, so the scan was broken off")
        .contains("--resume goes on from there and asks again what failed");
    assertThat(dying.err().lines().filter(line -> line.contains(" lookup error: ")).count())
        .as("those that failed before the silence was one")
        .isLessThan(10);
    assertThat(dying.out()).contains("The scan was broken off: the other domains are missing.");
    assertThat(number("(\\d+) with problems", dying))
        .as("a domain of which nothing is known has no problem")
        .isLessThanOrEqualTo(
            number("(\\d+) domains: \\d+ scanned", dying)
                - number("In (\\d+) domains: No name server answered", dying));
    assertThat(Run.of("scans", "-d", database()).out()).contains("broken off");

    alive.set(true);
    Run resumed = scan("--resume");
    assertThat(resumed.err()).doesNotContain("lookup error");
    assertThat(resumed.status()).isZero();
    assertThat(resumed.out()).contains(DOMAINS + " domains: " + DOMAINS + " scanned,");
  }

  @Test
  void aServerThatNeverAnswersIsOneLineAndOneFindingADomain() {
    server.lose(() -> true);
    Run run = scan("--timeout", "20ms", "--retries", "0", "--format", "table");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("No name server answers (" + server.hostAndPort()),
            line ->
                assertThat(line)
                    .startsWith(DOMAINS + " domains could not be looked up while no name server")
                    .contains("--resume asks again"));
    assertThat(run.out())
        .contains("In " + DOMAINS + " domains: No name server answered anything that was asked")
        .doesNotContain("dns-lookup-failed");

    server.lose(() -> false);
    Run resumed = scan("--resume");
    assertThat(resumed.status()).isZero();
    assertThat(resumed.out()).contains(DOMAINS + " scanned,");
    assertThat(scan("--resume").err()).contains("holds no unfinished scan of");
  }

  @Test
  void aReaderThatGoesAwayBreaksTheScanOffInASentence() {
    Run run =
        new Run.With("", 0, Map.of())
            .onto(
                new Head(),
                "-m",
                list.toString(),
                "--nameserver",
                server.hostAndPort(),
                "--rate",
                "400",
                "--format",
                "jsonl",
                "-d",
                database());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("Nobody reads the report any more, so the scan was broken off")
        .contains("--resume goes on from there");
    assertThat(Run.of("scans", "-d", database()).out()).contains("broken off");
  }

  /** A day back or forward at every look. */
  @Test
  void aWallClockThatLeapsChangesNothingButDates() {
    AtomicInteger looks = new AtomicInteger();
    Clock leaping =
        new Clock() {
          @Override
          public Instant instant() {
            int look = looks.incrementAndGet();
            return Instant.parse("2026-03-02T00:00:00Z")
                .plusSeconds(look % 2 == 0 ? 86_400L * look : -86_400L * look);
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    Run run = run(leaping, System::nanoTime);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(DOMAINS + " domains: " + DOMAINS + " scanned,")
        .containsPattern("It took \\d\\.\\d seconds|It took \\d\\d\\.\\d seconds");
  }

  private Run scan(String... options) {
    return run(Clock.systemUTC(), System::nanoTime, options);
  }

  private Run run(Clock clock, LongSupplier nanos, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of("-m", list.toString(), "--nameserver", server.hostAndPort(), "-d", database()));
    args.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = new Run.With("", 0, Map.of()).by(clock, nanos, out, args.toArray(new String[0]));
    return new Run(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  private static int number(String pattern, Run run) {
    Matcher found = Pattern.compile(pattern).matcher(run.out());
    assertThat(found.find()).as("%s in %s", pattern, run.out()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private String database() {
    return folder.resolve("a.db").toString();
  }

  /** A clock by which a second passes from one look to the next. */
  private static LongSupplier secondsByLook() {
    AtomicInteger looks = new AtomicInteger();
    return () -> looks.incrementAndGet() * 1_000_000_000L;
  }

  private static String zone() {
    StringBuilder zone =
        new StringBuilder("example. SOA ns.example. host.example. 1 3600 600 86400 60\n");
    for (int i = 0; i < DOMAINS; i++) {
      String domain = "d" + i + ".example.";
      zone.append(
          "%1$s MX 10 mx.%1$s\nmx.%1$s A 192.0.2.1\nmx.%1$s A 192.0.2.2\n".formatted(domain));
      zone.append("%s TXT \"v=spf1 mx -all\"\n".formatted(domain));
      zone.append("_dmarc.%s TXT \"v=DMARC1; p=reject\"\n".formatted(domain));
    }
    return zone.toString();
  }

  /** A pipe whose reader goes away after the first bytes. */
  private static final class Head extends OutputStream {
    private int left = 10;

    @Override
    public void write(int b) throws IOException {
      if (--left < 0) {
        throw new IOException("Broken pipe");
      }
    }
  }
}
