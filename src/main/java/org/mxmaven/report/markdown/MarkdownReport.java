package org.mxmaven.report.markdown;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.report.DomainText;
import org.mxmaven.report.FindingTally;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.report.TotalsText;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/**
 * A report in GitHub-flavoured Markdown, for issues and wikis: counts, a table of the domains in
 * the order of the input, and what was found by check. Printed at the end; until then it keeps as
 * many rows as anybody may want to read.
 */
public final class MarkdownReport implements Report {
  /** More rows than these are no table to read; a spreadsheet takes them. */
  static final int MOST_ROWS = 10_000;

  /** Names under each check. */
  private static final int MOST_NAMES = 100;

  private static final Comparator<LineCells> BY_LINE = Comparator.comparingInt(LineCells::line);

  private final PrintWriter out;
  private final Origin origin;
  private final DateTimeFormatter time;
  private final MarkdownText text = new MarkdownText();
  private final FindingTally findings = new FindingTally(MOST_NAMES);
  private final PriorityQueue<LineCells> rows = new PriorityQueue<>(BY_LINE.reversed());

  private final VerdictList verdicts;
  private final Set<Verdict<?>> marked = new HashSet<>();

  private record LineCells(int line, String cells) {}

  /**
   * An empty report.
   *
   * @param zone in which times are shown
   * @param verdicts of which those are shown that are stored
   */
  public MarkdownReport(PrintWriter out, Origin origin, ZoneId zone, VerdictList verdicts) {
    this.out = out;
    this.origin = origin;
    this.verdicts = verdicts.stored();
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx").withZone(zone);
  }

  @Override
  public void add(Judged judged) {
    findings.add(
        judged.line(), judged.summary(), finding -> Mends.of(judged.assessment(), finding));
    addRow(judged);
  }

  private void addRow(Judged judged) {
    rows.add(new LineCells(judged.line(), cells(judged)));
    marked.addAll(judged.summary().verdicts().marked());
    if (rows.size() > MOST_ROWS) {
      rows.remove();
    }
  }

  @Override
  public void amend(Judged before, Judged after) {
    findings.amend(
        after.line(),
        before.summary(),
        after.summary(),
        finding -> Mends.of(after.assessment(), finding));
    if (rows.removeIf(row -> row.line() == after.line())) {
      addRow(after);
    }
  }

  private String cells(Judged judged) {
    Summary summary = judged.summary();
    List<String> cells = new ArrayList<>();
    cells.add(text.cell(DomainText.both(summary.domain())));
    verdicts.forEach(verdict -> cells.add(judged.wording(verdict).text()));
    cells.add(summary.worst().map(Severity::text).orElse(""));
    cells.add(summary.checked() ? String.valueOf(summary.findings().size()) : "not checked");
    cells.add(time.format(summary.updated()));
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
    line(
        verdicts.stream()
            .map(verdict -> " | " + verdict.labels().brief())
            .collect(joining("", "| domain", " | worst | findings | last updated |")));
    line("| ---" + " | ---".repeat(verdicts.size()) + " | --- | ---: | --- |");
    rows.stream().sorted(BY_LINE).forEach(row -> line(row.cells()));
    for (Verdict<?> verdict : verdicts) {
      if (marked.contains(verdict)) {
        line("");
        line(verdict.mark().orElseThrow().note());
      }
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
