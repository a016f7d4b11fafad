package org.mxmaven.cli;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.report.Origin;
import org.mxmaven.report.PastScan;
import org.mxmaven.store.Store;

/** Tells reports where they come from. */
final class Origins {
  private Origins() {}

  /**
   * The origin of a report that begins now.
   *
   * @param scan the scan that it is on; empty if it is on all that is stored
   */
  static Origin of(Options options, Store store, Instant now, OptionalLong scan) {
    List<PastScan> past =
        store.scans().stream()
            .filter(entry -> scan.isEmpty() || entry.id() != scan.getAsLong())
            .flatMap(Origins::finished)
            .toList();
    return new Origin(VersionText.number(), now, scan, options.database.toString(), past);
  }

  private static Stream<PastScan> finished(ScanEntry scan) {
    return scan.finished().stream()
        .map(at -> new PastScan(scan.id(), at, scan.domains(), scan.problems(), scan.failed()));
  }
}
