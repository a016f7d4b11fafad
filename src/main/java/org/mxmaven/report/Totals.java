package org.mxmaven.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.check.Severity;
import org.mxmaven.result.Summary;

/**
 * The counts at the end of a report.
 *
 * @param domains all that were to be reported on
 * @param leftOut those that were scanned too, but that the report is not on
 * @param notExisting those that DNS says do not exist
 * @param failed those of which something could not be looked up
 * @param unchecked those that no check has judged yet
 * @param problems those with a problem
 * @param worst the severity of the worst finding, if there is any
 * @param badLines input lines that were no domain
 * @param queries what was sent to name servers
 * @param interrupted whether the scan was broken off, so that some domains are not here
 */
public record Totals(
    int domains,
    int leftOut,
    int notExisting,
    int failed,
    int unchecked,
    int problems,
    Optional<Severity> worst,
    int badLines,
    long queries,
    Duration elapsed,
    boolean interrupted) {

  public static Totals none() {
    return new Totals(0, 0, 0, 0, 0, 0, Optional.empty(), 0, 0, Duration.ZERO, false);
  }

  /** These counts and one more domain. */
  public Totals plus(Summary summary) {
    boolean unknown = summary.status().failure().isPresent();
    return new Totals(
        domains + 1,
        leftOut,
        notExisting + (summary.status().exists() ? 0 : 1),
        failed + (unknown ? 1 : 0),
        unchecked + (summary.checked() ? 0 : 1),
        problems + (summary.hasProblem() ? 1 : 0),
        worse(summary.worst()),
        badLines,
        queries,
        elapsed,
        interrupted);
  }

  /** These counts where more is known now of one of the domains. */
  public Totals amended(Summary before, Summary after) {
    return new Totals(
        domains,
        leftOut,
        notExisting,
        failed,
        unchecked,
        problems + (after.hasProblem() ? 1 : 0) - (before.hasProblem() ? 1 : 0),
        worse(after.worst()),
        badLines,
        queries,
        elapsed,
        interrupted);
  }

  /** These counts with those of what a scan met beside its domains. */
  public Totals with(int lines, long sent) {
    return around(leftOut, lines, sent, elapsed, interrupted);
  }

  /** These counts where a scan had so many more domains than the report is on. */
  Totals leavingOut(int others) {
    return around(others, badLines, queries, elapsed, interrupted);
  }

  public Totals in(Duration time) {
    return around(leftOut, badLines, queries, time, interrupted);
  }

  /** These counts of a scan that was broken off, or of one that was not. */
  public Totals interrupted(boolean brokenOff) {
    return around(leftOut, badLines, queries, elapsed, brokenOff);
  }

  /** The same counts of domains, in other circumstances. */
  private Totals around(int others, int lines, long sent, Duration time, boolean brokenOff) {
    return new Totals(
        domains,
        others,
        notExisting,
        failed,
        unchecked,
        problems,
        worst,
        lines,
        sent,
        time,
        brokenOff);
  }

  /** Whether something of that severity or worse was found. */
  public boolean reach(Severity severity) {
    return worst.filter(found -> found.atLeast(severity)).isPresent();
  }

  private Optional<Severity> worse(Optional<Severity> other) {
    return Stream.concat(worst.stream(), other.stream()).min(Comparator.naturalOrder());
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
