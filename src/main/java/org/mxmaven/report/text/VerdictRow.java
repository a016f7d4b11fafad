package org.mxmaven.report.text;

import java.time.Instant;
import java.util.Comparator;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Verdicts;
import org.mxmaven.verdict.Wording;
import org.xbill.DNS.Name;

/**
 * A row of the traffic-light table.
 *
 * @param verdicts those that the table has columns for
 */
record VerdictRow(Name domain, Verdicts verdicts, Instant updated) {

  /** The row of a domain in a table of those verdicts. */
  public static VerdictRow of(Judged judged, VerdictList columns) {
    return new VerdictRow(
        judged.summary().domain(), columns.of(judged::wording), judged.summary().updated());
  }

  /** The same with the longest word of each verdict. */
  public VerdictRow widest() {
    return new VerdictRow(domain, verdicts.list().of(VerdictRow::longest), updated);
  }

  private static Wording<?> longest(Verdict<?> verdict) {
    return verdict.wordings().stream()
        .max(Comparator.comparingInt(wording -> wording.text().length()))
        .orElseThrow();
  }
}
