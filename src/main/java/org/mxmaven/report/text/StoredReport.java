package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mxmaven.report.FindingTally;
import org.mxmaven.report.Page;
import org.mxmaven.report.Report;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Totals;
import org.mxmaven.report.TotalsText;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

/**
 * The report on all stored domains, those without a problem too, in the order in which they are
 * added. The first domains decide how the table is laid out; those after them are printed as they
 * come, so that it takes no more memory for more of them. What was found stands at the end.
 */
public final class StoredReport implements Report {
  /** So many domains tell well enough how wide the table has to be. */
  static final int SAMPLE = 1_000;

  private final Page page;
  private final String title;
  private final VerdictColumns columns;
  private final VerdictTable table;
  private final FindingTally findings = new FindingTally(FindingsText.MOST_NAMES);
  private final List<VerdictRow> first = new ArrayList<>();
  private @Nullable Consumer<VerdictRow> rows;

  /**
   * An empty report.
   *
   * @param title what it shows; foreign text
   * @param verdicts all there are
   * @param verbose whether the table has those too that the Python tool's does not have
   */
  public StoredReport(
      PrintWriter out, Terminal terminal, String title, VerdictList verdicts, boolean verbose) {
    this.page = new Page(out, terminal);
    this.title = title;
    this.columns = VerdictColumns.of(verdicts, verbose);
    this.table = new VerdictTable(page, columns);
  }

  @Override
  public void add(Judged judged) {
    findings.add(judged.line(), judged.summary(), finding -> Optional.empty());
    VerdictRow row = VerdictRow.of(judged, columns.verdicts());
    if (rows != null) {
      rows.accept(row);
      return;
    }
    first.add(row);
    if (first.size() == SAMPLE) {
      printTitle();
      begin(table.openEnded(first));
      page.flush();
    }
  }

  private void printTitle() {
    page.data("", title);
    page.blank();
  }

  private void begin(Consumer<VerdictRow> printer) {
    rows = printer;
    first.forEach(printer);
    first.clear();
  }

  @Override
  public void flush() {
    page.flush();
  }

  @Override
  public void end(Totals totals) {
    if (rows == null) {
      printTitle();
      if (first.isEmpty()) {
        page.line("There are none");
      } else {
        table.print(first);
      }
    }
    table.end();
    new FindingsText(page).print(findings.groups());
    TotalsText.printEnd(page, totals);
  }
}
