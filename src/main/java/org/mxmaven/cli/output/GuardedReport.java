package org.mxmaven.cli.output;

import java.io.UncheckedIOException;
import java.util.Objects;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;

/**
 * A report that may break off, over a temporary file say, without an end to the scan or to other
 * reports: its output tells when it is completed.
 */
final class GuardedReport implements Report {
  private final Report report;
  private final Output output;
  private boolean brokenOff;

  public GuardedReport(Report report, Output output) {
    this.report = report;
    this.output = output;
  }

  @Override
  public void add(Judged judged) {
    guard(() -> report.add(judged));
  }

  @Override
  public void addEarlier(Judged judged) {
    guard(() -> report.addEarlier(judged));
  }

  @Override
  public void amend(Judged before, Judged after) {
    guard(() -> report.amend(before, after));
  }

  @Override
  public void flush() {
    guard(report::flush);
  }

  @Override
  public void end(Totals totals) {
    guard(() -> report.end(totals));
  }

  private void guard(Runnable action) {
    if (brokenOff) {
      return;
    }
    try {
      action.run();
    } catch (UncheckedIOException e) {
      brokenOff = true;
      output.fail(Objects.requireNonNull(e.getCause()));
    }
  }
}
