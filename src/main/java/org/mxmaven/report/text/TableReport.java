package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.report.FindingTally;
import org.mxmaven.report.Page;
import org.mxmaven.report.Report;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Totals;
import org.mxmaven.report.TotalsText;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Verdicts;

/**
 * The report on a list of domains: a table of those whose verdicts show a problem or are unknown,
 * in the order of the input, then what was found in all domains, by check. Printed at the end;
 * until then it keeps the rows of the table and a few findings of each check. A reader that went
 * away is no error here: {@link PrintWriter#checkError} tells.
 */
public final class TableReport implements Report {
  private final Page page;
  private final VerdictColumns columns;
  private final VerdictTable table;
  private final FindingTally findings = new FindingTally(FindingsText.MOST_NAMES);
  private final List<LineRow> rows = new ArrayList<>();

  private record LineRow(int line, VerdictRow row) {}

  /** An empty report. */
  public TableReport(PrintWriter out, Terminal terminal) {
    this(out, terminal, VerdictList.ALL, false);
  }

  /**
   * An empty report.
   *
   * @param verdicts all there are
   * @param verbose whether the table has those too that the Python tool's does not have
   */
  public TableReport(PrintWriter out, Terminal terminal, VerdictList verdicts, boolean verbose) {
    this.page = new Page(out, terminal);
    this.columns = VerdictColumns.of(verdicts, verbose);
    this.table = new VerdictTable(page, columns);
  }

  @Override
  public void add(Judged judged) {
    Summary summary = judged.summary();
    findings.add(judged.line(), summary, f -> Mends.of(judged.assessment(), f));
    addRow(judged);
  }

  private void addRow(Judged judged) {
    Verdicts verdicts = judged.summary().verdicts();
    if (verdicts.haveProblem() || verdicts.haveUnknown()) {
      rows.add(new LineRow(judged.line(), VerdictRow.of(judged, columns.verdicts())));
    }
  }

  @Override
  public void amend(Judged before, Judged after) {
    findings.amend(
        after.line(),
        before.summary(),
        after.summary(),
        finding -> Mends.of(after.assessment(), finding));
    rows.removeIf(row -> row.line() == after.line());
    addRow(after);
  }

  @Override
  public void end(Totals totals) {
    page.line(TotalsText.scanned(totals));
    if (!rows.isEmpty()) {
      table.print(
          rows.stream().sorted(Comparator.comparingInt(LineRow::line)).map(LineRow::row).toList());
      table.end();
    } else {
      conclude(totals);
    }
    new FindingsText(page).print(findings.groups());
    TotalsText.printEnd(page, totals);
  }

  /** What is said where no domain has a line; good news only of what is known. */
  private void conclude(Totals totals) {
    if (totals.domains() == 0) {
      page.line(
          totals.leftOut() == 0
              ? "There was no domain to report on"
              : "None of the domains is one of those that are asked for");
    } else if (totals.problems() > 0) {
      page.line("No domain's policies show a problem by themselves, but see the findings:");
    } else if (totals.failed() > 0) {
      page.line("No SPF or DMARC issues in what could be looked up");
    } else {
      page.line(
          totals.leftOut() == 0
              ? "No domains with SPF or DMARC issues discovered"
              : "No SPF or DMARC issues in the domains selected");
    }
  }
}
