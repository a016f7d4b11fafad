package org.mxmaven.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.check.Check;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;

/**
 * The report on a list of domains: a table of those with a problem, in the order of the input, then
 * all findings by check. Printed at the end; until then it keeps the verdicts and findings only. A
 * reader that went away is no error here: {@link PrintWriter#checkError} tells.
 */
public final class TableReport implements Report {
  private final Page page;
  private final Optional<SpoofableColumn> spoofable;
  private final VerdictTable table;
  private final FindingsText findings;
  private final List<Row> rows = new ArrayList<>();

  private record Row(int line, Summary summary) {}

  /**
   * An empty report.
   *
   * @param checks the check of an id, if there is one
   */
  public TableReport(PrintWriter out, Terminal terminal, Function<String, Optional<Check>> checks) {
    this(out, terminal, checks, false);
  }

  /**
   * An empty report.
   *
   * @param checks the check of an id, if there is one
   * @param verbose whether the table has the column {@code spoofable}
   */
  public TableReport(
      PrintWriter out,
      Terminal terminal,
      Function<String, Optional<Check>> checks,
      boolean verbose) {
    this.page = new Page(out, terminal);
    this.spoofable = verbose ? Optional.of(new SpoofableColumn()) : Optional.empty();
    this.table =
        spoofable
            .map(column -> new VerdictTable(page, column))
            .orElseGet(() -> new VerdictTable(page));
    this.findings = new FindingsText(page, checks);
  }

  @Override
  public void add(Judged judged) {
    spoofable.ifPresent(column -> column.add(judged));
    addStored(judged.line(), judged.summary());
  }

  @Override
  public void addStored(int line, Summary summary) {
    if (summary.hasProblem() || !summary.findings().isEmpty()) {
      rows.add(new Row(line, summary));
    }
  }

  @Override
  public void end(Totals totals) {
    List<Summary> domains =
        rows.stream().sorted(Comparator.comparingInt(Row::line)).map(Row::summary).toList();
    List<Summary> problems = domains.stream().filter(Summary::hasProblem).toList();
    page.line(TotalsText.scanned(totals));
    if (problems.isEmpty()) {
      page.line("No domains with SPF or DMARC issues discovered");
    } else {
      table.print(problems);
    }
    findings.print(domains);
    page.blank();
    page.data("", TotalsText.counts(totals));
    page.line(TotalsText.time(totals));
    page.flush();
  }
}
