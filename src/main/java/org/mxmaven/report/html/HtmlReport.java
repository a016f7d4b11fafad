package org.mxmaven.report.html;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.Optional;
import org.mxmaven.check.Severity;
import org.mxmaven.report.FindingTally;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Spool;
import org.mxmaven.report.Totals;
import org.mxmaven.report.text.FindingsText;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.VerdictList;

/**
 * The report as one HTML page that holds all it needs: it asks for nothing from anywhere, works
 * without JavaScript, and offers sorting and filtering with it. Written at the end; until then the
 * rows are kept in a temporary file, so that memory holds little of each domain. The page is ASCII:
 * it means the same in every charset that contains it.
 */
public final class HtmlReport implements Report {
  private static final int LINE_BITS = 32;

  private final PrintWriter out;
  private final ZoneId zone;
  private final HtmlSummary summary;
  private final HtmlAnchors anchors;
  private final HtmlRow row;
  private final HtmlCounts counts;
  private final VerdictList verdicts;
  private final FindingTally findings = new FindingTally(FindingsText.MOST_NAMES);
  private final Spool spool = new Spool();

  /**
   * An empty report.
   *
   * @param zone in which times are shown
   * @param verdicts all there are
   */
  public HtmlReport(PrintWriter out, Origin origin, ZoneId zone, VerdictList verdicts) {
    this.out = out;
    this.zone = zone;
    this.verdicts = verdicts;
    this.counts = new HtmlCounts(verdicts);
    this.summary = new HtmlSummary(origin, zone);
    this.anchors = new HtmlAnchors();
    this.row = new HtmlRow(anchors, zone, verdicts);
  }

  @Override
  public void add(Judged judged) {
    Summary domain = judged.summary();
    counts.add(judged);
    findings.add(judged.line(), domain, finding -> Optional.empty());
    spool.add(key(judged), row.of(judged));
  }

  @Override
  public void amend(Judged before, Judged after) {
    counts.amend(before, after);
    findings.amend(after.line(), before.summary(), after.summary(), finding -> Optional.empty());
    spool.removeIf(key -> (int) key == after.line());
    spool.add(key(after), row.of(after));
  }

  private static long key(Judged judged) {
    return rank(judged.summary()) << LINE_BITS | judged.line();
  }

  /** Worst first; what is bad without a finding comes before what is not bad. */
  private static long rank(Summary domain) {
    int worst = domain.worst().map(Severity::ordinal).orElse(Severity.values().length);
    return 2L * worst + (domain.hasProblem() ? 0 : 1);
  }

  /**
   * Writes the page.
   *
   * @throws java.io.UncheckedIOException if the temporary file failed; nothing is written then
   */
  @Override
  public void end(Totals totals) {
    try (spool) {
      spool.check();
      Html html = new Html();
      HtmlTable table = new HtmlTable(verdicts);
      HtmlFrame frame = new HtmlFrame(table.style());
      frame.begin(html, summary.title(totals));
      summary.writeHeader(html, totals);
      html.open("main");
      summary.write(html, totals, counts);
      table.begin(html, totals, zone);
      out.print(html.take());
      spool.forEach(out::print);
      HtmlTable.end(html);
      new HtmlCatalogue(anchors).write(html, findings.groups());
      new HtmlLegend(verdicts).write(html);
      html.closeLine();
      frame.end(html);
      out.print(html.take());
    }
    out.flush();
  }
}
