package org.mxmaven.report.markdown;

import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.report.DomainText;
import org.mxmaven.report.FindingTally;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.report.TotalsText;
import org.mxmaven.report.Word;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;

/**
 * A report in GitHub-flavoured Markdown, for issues and wikis: counts, a table of the domains in
 * the order of the input, and what was found by check. Printed at the end; until then it keeps as
 * many rows as anybody may want to read.
 */
public final class MarkdownReport implements Report {
  /** More rows than these are no table to read; a spreadsheet takes them. */
  public static final int MOST_ROWS = 10_000;

  /** Names under each check. */
  private static final int MOST_NAMES = 100;

  private static final Comparator<Row> BY_LINE = Comparator.comparingInt(Row::line);

  private final PrintWriter out;
  private final Origin origin;
  private final DateTimeFormatter time;
  private final MarkdownText text = new MarkdownText();
  private final FindingTally findings = new FindingTally(MOST_NAMES);
  private final PriorityQueue<Row> rows = new PriorityQueue<>(BY_LINE.reversed());

  private boolean anyInVain;

  private record Row(int line, String cells) {}

  /**
   * An empty report.
   *
   * @param zone in which times are shown
   */
  public MarkdownReport(PrintWriter out, Origin origin, ZoneId zone) {
    this.out = out;
    this.origin = origin;
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx").withZone(zone);
  }

  @Override
  public void add(Judged judged) {
    findings.add(
        judged.line(), judged.summary(), finding -> Mends.of(judged.assessment(), finding));
    rows.add(new Row(judged.line(), cells(judged.summary())));
    anyInVain |= judged.summary().verdicts().get(SPF).inVain();
    if (rows.size() > MOST_ROWS) {
      rows.remove();
    }
  }

  private String cells(Summary summary) {
    List<String> cells =
        List.of(
            text.cell(DomainText.both(summary.domain())),
            Word.spf(summary.verdicts()).text(),
            Word.of(summary.verdicts().get(DMARC)).text(),
            Word.of(summary.verdicts().get(TXT_LENGTH)).text(),
            Word.of(summary.verdicts().get(MX)).text(),
            summary.worst().map(Severity::text).orElse(""),
            summary.checked() ? String.valueOf(summary.findings().size()) : "not checked",
            time.format(summary.updated()));
    return "| " + String.join(" | ", cells) + " |";
  }

  @Override
  public void end(Totals totals) {
    line("# MXMaven report");
    line("");
    line("- " + origin.subject(time));
    line("- Database: " + text.code(origin.database()));
    line("- Begun: " + time.format(origin.at()));
    line("- Version: " + text.code(origin.version()));
    line("- " + text.sentences(TotalsText.counts(totals)));
    printTable(totals);
    new MarkdownFindings(out, text).print(findings.groups());
    out.flush();
  }

  private void printTable(Totals totals) {
    if (rows.isEmpty()) {
      return;
    }
    line("");
    line("## Domains");
    line("");
    line("| domain | SPF | DMARC | TXT length | MX | worst | findings | last updated |");
    line("| --- | --- | --- | --- | --- | --- | ---: | --- |");
    rows.stream().sorted(BY_LINE).forEach(row -> line(row.cells()));
    if (anyInVain) {
      line("");
      line(Word.IN_VAIN_MEANS);
    }
    int more = totals.domains() - rows.size();
    if (more > 0) {
      line("");
      line("And %s; `--format csv` has all of them.".formatted(TotalsText.domains(more)));
    }
  }

  private void line(String safe) {
    out.print(safe);
    out.print('\n');
  }
}
