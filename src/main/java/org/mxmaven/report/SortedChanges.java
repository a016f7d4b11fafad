package org.mxmaven.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.mxmaven.history.DomainChange;

/** Holds changes back until all are there, then hands them on in order. */
final class SortedChanges implements ChangesReport {
  private final ChangesReport report;
  private final Comparator<DomainChange> order;
  private final List<DomainChange> changes = new ArrayList<>();

  /**
   * Changes for that report.
   *
   * @param order those that are equal stay in the order in which they come
   */
  public SortedChanges(ChangesReport report, Comparator<DomainChange> order) {
    this.report = report;
    this.order = order;
  }

  @Override
  public void add(DomainChange change) {
    changes.add(change);
  }

  @Override
  public int end(Function<ChangeCounts, String> conclusion) {
    changes.stream().sorted(order).forEachOrdered(report::add);
    return report.end(conclusion);
  }
}
