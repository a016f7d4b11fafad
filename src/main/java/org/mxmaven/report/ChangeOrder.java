package org.mxmaven.report;

import java.util.Comparator;
import org.mxmaven.check.Severity;

/** The order in which changes are reported. */
public enum ChangeOrder {
  /** By name, as they come. */
  DOMAIN {
    @Override
    public ChangesReport of(ChangesReport report) {
      return report;
    }
  },
  /** The domain with the worst new finding first; those that are equal by name. */
  SEVERITY {
    @Override
    public ChangesReport of(ChangesReport report) {
      return new SortedChanges(
          report,
          Comparator.comparingInt(
              change -> change.findings().worst().map(Severity::ordinal).orElse(NO_SEVERITY)));
    }
  };

  private static final int NO_SEVERITY = Severity.values().length;

  /**
   * A report in this order.
   *
   * @param report takes the changes in order
   */
  public abstract ChangesReport of(ChangesReport report);
}
