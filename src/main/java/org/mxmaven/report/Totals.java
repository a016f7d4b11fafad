package org.mxmaven.report;

import java.time.Duration;
import org.mxmaven.check.Summary;

/**
 * The counts at the end of a report.
 *
 * @param domains all that were to be reported on
 * @param notExisting those that DNS says do not exist
 * @param failed those of which something could not be looked up
 * @param problems those with a problem
 * @param badLines input lines that were no domain
 * @param queries what was sent to name servers
 */
public record Totals(
    int domains,
    int notExisting,
    int failed,
    int problems,
    int badLines,
    long queries,
    Duration elapsed) {

  public static Totals none() {
    return new Totals(0, 0, 0, 0, 0, 0, Duration.ZERO);
  }

  /** These counts and one more domain. */
  public Totals plus(Summary summary) {
    boolean unknown = summary.status().failure().isPresent();
    return new Totals(
        domains + 1,
        notExisting + (summary.status().exists() ? 0 : 1),
        failed + (unknown ? 1 : 0),
        problems + (summary.hasProblem() ? 1 : 0),
        badLines,
        queries,
        elapsed);
  }

  /** These counts with those of what a scan met beside its domains. */
  public Totals with(int lines, long sent) {
    return new Totals(domains, notExisting, failed, problems, lines, sent, elapsed);
  }

  public Totals in(Duration time) {
    return new Totals(domains, notExisting, failed, problems, badLines, queries, time);
  }

  /** All counts and the time, in words. */
  public String text() {
    return TotalsText.counts(this) + " " + TotalsText.time(this) + ".";
  }

  /** Domains that exist and could be looked up. */
  public int scanned() {
    return domains - notExisting - failed;
  }
}
