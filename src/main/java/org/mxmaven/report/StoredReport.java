package org.mxmaven.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.check.Check;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;

/**
 * The report on all stored domains, those without a problem too, in the order in which they are
 * added. Printed at the end.
 */
public final class StoredReport {
  private final Page page;
  private final String database;
  private final SpoofableColumn spoofable = new SpoofableColumn();
  private final VerdictTable usual;
  private final VerdictTable verbose;
  private final CheckText checks;
  private final FindingTally findings = new FindingTally(FindingsText.MOST_NAMES);
  private final List<Summary> domains = new ArrayList<>();
  private boolean isVerbose;

  /**
   * An empty report.
   *
   * @param checks the check of an id, if there is one
   * @param database what the user calls the database
   */
  public StoredReport(
      PrintWriter out,
      Terminal terminal,
      Function<String, Optional<Check>> checks,
      String database) {
    this.page = new Page(out, terminal);
    this.database = database;
    this.usual = new VerdictTable(page);
    this.verbose = new VerdictTable(page, spoofable);
    this.checks = new CheckText(page, checks);
  }

  public void add(Summary summary) {
    findings.add(domains.size(), summary, finding -> Optional.empty());
    domains.add(summary.withFindings(List.of()));
  }

  /** Takes a domain that was judged again: the table gets the column {@code spoofable}. */
  public void add(Judged judged) {
    spoofable.add(judged);
    isVerbose = true;
    add(judged.summary());
  }

  /** Prints the report. */
  public void end(Totals totals) {
    page.data("", "Showing all domain records in " + database);
    page.blank();
    if (domains.isEmpty()) {
      page.line("No domains are stored");
    } else {
      (isVerbose ? verbose : usual).print(domains);
    }
    new FindingsText(page, checks).print(findings.groups());
    page.blank();
    page.data("", TotalsText.counts(totals));
    page.line(TotalsText.time(totals));
    page.flush();
  }
}
