package org.mxmaven.report;

import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;

/**
 * A report on some of the domains that it is given, and on some of their findings; its counts are
 * those of what it shows.
 */
public final class FilteredReport implements Report {
  private final Report report;
  private final DomainFilter filter;
  private Totals shown = Totals.none();

  public FilteredReport(Report report, DomainFilter filter) {
    this.report = report;
    this.filter = filter;
  }

  @Override
  public void add(Judged judged) {
    if (filter.test(judged.summary())) {
      report.add(narrowed(judged));
    }
  }

  @Override
  public void addEarlier(Judged judged) {
    if (filter.test(judged.summary())) {
      report.addEarlier(narrowed(judged));
    }
  }

  /** What only now is one of those that are asked for is shown as it came. */
  @Override
  public void amend(Judged before, Judged after) {
    if (!filter.test(before.summary())) {
      add(after);
      return;
    }
    Judged was = before.with(filter.narrowed(before.summary()));
    Judged is = after.with(filter.narrowed(after.summary()));
    shown = shown.amended(was.summary(), is.summary());
    report.amend(was, is);
  }

  private Judged narrowed(Judged judged) {
    Summary narrowed = filter.narrowed(judged.summary());
    shown = shown.plus(narrowed);
    return judged.with(narrowed);
  }

  @Override
  public void flush() {
    report.flush();
  }

  @Override
  public void end(Totals totals) {
    report.end(
        shown
            .leavingOut(totals.domains() - shown.domains())
            .with(totals.badLines(), totals.queries())
            .in(totals.elapsed())
            .interrupted(totals.interrupted()));
  }
}
