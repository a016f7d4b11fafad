package org.mxmaven.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Sources;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;

/** Scans of a few domains, as tests want them. */
final class TestScans {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private TestScans() {}

  /** The domains in the order in which they come out. */
  static List<Judged> scan(Resolver resolver, int window, String... names)
      throws InterruptedException {
    List<Judged> judged = new ArrayList<>();
    scanner(resolver, window).scan(listed(names).iterator(), judged::add);
    return judged;
  }

  static Scanner scanner(Resolver resolver, int window) {
    return new Scanner(Leads.NONE, sources(resolver), Gate.OPEN, CLOCK, System::nanoTime, window);
  }

  /** That resolver alone. */
  static Sources sources(Resolver resolver) {
    return Sources.none(CLOCK).with(Question.class, resolver, PATIENCE);
  }

  /** A list of those. */
  static List<ListedDomain> listed(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(i -> new ListedDomain(i + 1, Names.of(names[i])))
        .toList();
  }

  /** A domain whose includes lead from one to the next, thirty times. */
  static World endless() {
    List<String> zone = new ArrayList<>();
    zone.add("a.example. MX 0 .");
    zone.add("a.example. TXT \"v=spf1 include:s0.a.example -all\"");
    for (int i = 0; i < 30; i++) {
      zone.add("s%d.a.example. TXT \"v=spf1 include:s%d.a.example -all\"".formatted(i, i + 1));
    }
    zone.add("s30.a.example. TXT \"v=spf1 -all\"");
    return World.of(zone.toArray(new String[0]));
  }
}
