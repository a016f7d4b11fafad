package org.mxmaven.cli;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.mxmaven.report.Origin;
import org.mxmaven.report.PastScan;

/** Tells reports where they come from. */
final class Origins {
  private Origins() {}

  /**
   * The origin of a report that begins now.
   *
   * @param scan the scan that it is on; empty if it is on all that is stored
   */
  static Origin of(Options options, Instant now, OptionalLong scan) {
    return new Origin(VersionText.number(), now, scan, options.database.toString(), past());
  }

  private static List<PastScan> past() {
    return List.of();
  }
}
