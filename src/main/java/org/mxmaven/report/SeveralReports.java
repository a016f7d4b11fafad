package org.mxmaven.report;

import java.util.List;
import org.mxmaven.result.Judged;

/** Several reports that are written at once. */
public final class SeveralReports implements Report {
  private final List<Report> reports;

  public SeveralReports(List<Report> reports) {
    this.reports = List.copyOf(reports);
  }

  @Override
  public void add(Judged judged) {
    reports.forEach(report -> report.add(judged));
  }

  @Override
  public void addEarlier(Judged judged) {
    reports.forEach(report -> report.addEarlier(judged));
  }

  @Override
  public void amend(Judged before, Judged after) {
    reports.forEach(report -> report.amend(before, after));
  }

  @Override
  public void flush() {
    reports.forEach(Report::flush);
  }

  @Override
  public void end(Totals totals) {
    reports.forEach(report -> report.end(totals));
  }
}
