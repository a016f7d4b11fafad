package org.mxmaven.cli.output;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.report.Origin;
import org.mxmaven.report.PastScan;
import org.mxmaven.store.Store;
import org.mxmaven.store.engine.DatabaseAddress;

/**
 * Tells reports where they come from.
 *
 * @param selected whether they are on some of the domains alone
 */
public record Origins(DatabaseAddress database, boolean selected) {

  /**
   * The origin of a report that begins now. One on selected domains has no past: the counts of
   * whole scans are nothing to compare them with.
   *
   * @param asOf what was known then is reported; empty for what is known now
   * @param scan the scan that it is on; empty if it is on all that is stored
   */
  public Origin of(Store store, Instant now, Optional<Instant> asOf, OptionalLong scan) {
    List<PastScan> past = selected ? List.of() : past(store, asOf, scan);
    return new Origin(VersionText.number(), now, asOf, scan, selected, database.toString(), past);
  }

  private static List<PastScan> past(Store store, Optional<Instant> asOf, OptionalLong scan) {
    return store.scans().stream()
        .filter(entry -> scan.isEmpty() || entry.id() != scan.getAsLong())
        .flatMap(Origins::finished)
        .filter(past -> asOf.map(time -> !past.at().isAfter(time)).orElse(true))
        .toList();
  }

  private static Stream<PastScan> finished(ScanEntry scan) {
    return scan.finished().stream()
        .map(at -> new PastScan(scan.id(), at, scan.domains(), scan.problems(), scan.failed()));
  }
}
