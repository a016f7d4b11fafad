package org.mxmaven.cli.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mxmaven.cli.option.Moment;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.report.ChangeCounts;

/**
 * The two times between which changes are told.
 *
 * @param from what is known then is the state before
 * @param to what is known then is the state after
 * @param text both, as told to the user
 * @param last the scan that tells the state after, if there is one
 */
record DiffPeriod(Instant from, Instant to, String text, Optional<ScanEntry> last) {

  /** As "mxmaven scans" tells when a scan began. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** What a scan changed: from just before it to its end. */
  public static DiffPeriod of(ScanEntry scan, List<ScanEntry> all, Instant now, ZoneId zone) {
    return new DiffPeriod(
        before(scan.started()),
        end(scan, all, now),
        "What %s changed".formatted(name(scan, zone)),
        Optional.of(scan));
  }

  /** From the end of a scan to that of another one. */
  public static DiffPeriod between(
      ScanEntry one, ScanEntry other, List<ScanEntry> all, Instant now, ZoneId zone) {
    List<ScanEntry> sorted =
        List.of(one, other).stream().sorted(Comparator.comparing(ScanEntry::started)).toList();
    return new DiffPeriod(
        end(sorted.get(0), all, now),
        end(sorted.get(1), all, now),
        "Changes from %s to %s".formatted(name(sorted.get(0), zone), name(sorted.get(1), zone)),
        Optional.of(sorted.get(1)));
  }

  private static String name(ScanEntry scan, ZoneId zone) {
    return "scan %d of %s".formatted(scan.id(), TIME.withZone(zone).format(scan.started()));
  }

  /** From a time on. */
  public static DiffPeriod since(Moment since, Instant start, List<ScanEntry> all, Instant now) {
    return new DiffPeriod(
        before(start),
        now,
        "Changes since " + since.text().replace('T', ' '),
        all.stream()
            .filter(scan -> !scan.started().isBefore(start))
            .max(Comparator.comparing(ScanEntry::started)));
  }

  /**
   * What its last scan could not see, in a sentence: a look-up that failed shows no change, which
   * does not mean that there was none.
   */
  public Optional<String> unseen() {
    return last.filter(scan -> scan.failed() > 0)
        .map(scan -> ChangeCounts.unseen(scan.id(), scan.failed(), scan.domains()));
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
