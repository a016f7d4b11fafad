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
import org.mxmaven.result.Summary;

/**
 * The report on all stored domains, those without a problem too, in the order in which they are
 * added. The first domains decide how the table is laid out; those after them are printed as they
 * come, so that it takes no more memory for more of them. What was found stands at the end.
 */
public final class StoredReport implements Report {
  /** So many domains tell well enough how wide the table has to be. */
  public static final int SAMPLE = 1_000;

  private final Page page;
  private final String title;
  private final Optional<SpoofableColumn> spoofable;
  private final VerdictTable table;
  private final FindingTally findings = new FindingTally(FindingsText.MOST_NAMES);
  private final List<Summary> first = new ArrayList<>();
  private @Nullable Consumer<Summary> rows;

  /**
   * An empty report.
   *
   * @param title what it shows; foreign text
   * @param verbose whether the table has the column {@code spoofable}
   */
  public StoredReport(PrintWriter out, Terminal terminal, String title, boolean verbose) {
    this.page = new Page(out, terminal);
    this.title = title;
    this.spoofable = verbose ? Optional.of(new SpoofableColumn()) : Optional.empty();
    this.table = new VerdictTable(page, spoofable);
  }

  @Override
  public void add(Judged judged) {
    spoofable.ifPresent(column -> column.add(judged));
    Summary summary = judged.summary();
    findings.add(judged.line(), summary, finding -> Optional.empty());
    Summary row = summary.withFindings(List.of());
    if (rows != null) {
      print(row, rows);
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

  private void begin(Consumer<Summary> printer) {
    rows = printer;
    first.forEach(row -> print(row, printer));
    first.clear();
  }

  private void print(Summary row, Consumer<Summary> printer) {
    printer.accept(row);
    spoofable.ifPresent(column -> column.forget(row));
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
