package org.mxmaven.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mxmaven.history.ScanEntry;

/**
 * The two times between which changes are told.
 *
 * @param from what is known then is the state before
 * @param to what is known then is the state after
 * @param text both, as told to the user
 */
record DiffPeriod(Instant from, Instant to, String text) {

  /** What a scan changed: from just before it to its end. */
  static DiffPeriod of(ScanEntry scan, List<ScanEntry> all, Instant now) {
    return new DiffPeriod(
        before(scan.started()), end(scan, all, now), "What scan %d changed".formatted(scan.id()));
  }

  /** From the end of a scan to that of another one. */
  static DiffPeriod between(ScanEntry one, ScanEntry other, List<ScanEntry> all, Instant now) {
    List<ScanEntry> sorted =
        List.of(one, other).stream().sorted(Comparator.comparing(ScanEntry::started)).toList();
    return new DiffPeriod(
        end(sorted.get(0), all, now),
        end(sorted.get(1), all, now),
        "Changes from scan %d to scan %d".formatted(sorted.get(0).id(), sorted.get(1).id()));
  }

  /** From a time on. */
  static DiffPeriod since(Moment since, Instant start, Instant now) {
    return new DiffPeriod(before(start), now, "Changes since " + since.text().replace('T', ' '));
  }

  /** One that was broken off lasts until the next one begins. */
  private static Instant end(ScanEntry scan, List<ScanEntry> all, Instant now) {
    Optional<Instant> next =
        all.stream()
            .map(ScanEntry::started)
            .filter(scan.started()::isBefore)
            .min(Comparator.naturalOrder())
            .map(DiffPeriod::before);
    return scan.finished().or(() -> next).orElse(now);
  }

  /** What is first seen at a time is not yet known then. */
  private static Instant before(Instant time) {
    return time.minus(1, ChronoUnit.MICROS);
  }
}
