package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.report.FindingTally;
import org.mxmaven.report.Page;
import org.mxmaven.report.Report;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Totals;
import org.mxmaven.report.TotalsText;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

/**
 * The report on one domain in full, whether it has a problem or not: verdicts, mail hosts, SPF
 * record and tree, DMARC record and where it comes from, what DNS says of other techniques, failed
 * look-ups, findings. Printed at the end.
 */
public final class SingleReport implements Report {
  private final Page page;
  private final VerdictColumns columns;
  private final VerdictTable table;
  private @Nullable Judged judged;

  /** An empty report. */
  public SingleReport(PrintWriter out, Terminal terminal) {
    this(out, terminal, VerdictList.ALL, false);
  }

  /**
   * An empty report.
   *
   * @param verdicts all there are
   * @param verbose whether the table has those too that the Python tool's does not have
   */
  public SingleReport(PrintWriter out, Terminal terminal, VerdictList verdicts, boolean verbose) {
    this.page = new Page(out, terminal);
    this.columns = VerdictColumns.of(verdicts, verbose);
    this.table = new VerdictTable(page, columns);
  }

  @Override
  public void add(Judged domain) {
    judged = domain;
  }

  @Override
  public void amend(Judged before, Judged after) {
    judged = after;
  }

  @Override
  public void end(Totals totals) {
    page.line(TotalsText.scanned(totals));
    if (judged != null) {
      print(judged);
    }
    TotalsText.printEnd(page, totals);
  }

  private void print(Judged domain) {
    Assessment assessment = domain.assessment();
    table.print(List.of(VerdictRow.of(domain, columns.verdicts())));
    table.end();
    if (!assessment.exists()) {
      page.blank();
      page.prose("", "DNS says that there is no such domain (NXDOMAIN).");
    }
    new MxSection(page).print(assessment);
    new SpfSection(page).print(assessment);
    new DmarcSection(page).print(assessment);
    new DetailSections(page).print(assessment);
    new SpoofSection(page).print(assessment);
    new FailuresSection(page).print(assessment);
    page.blank();
    page.line(domain.summary().findings().isEmpty() ? "No findings" : "Findings, worst first");
    FindingTally findings = new FindingTally(Integer.MAX_VALUE);
    findings.add(domain.line(), domain.summary(), finding -> Mends.of(assessment, finding));
    new SingleFindings(page).print(findings.groups());
  }
}
