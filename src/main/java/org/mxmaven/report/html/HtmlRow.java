package org.mxmaven.report.html;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.report.Word;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/** A domain's row in the HTML report, its folded details included. */
final class HtmlRow {
  /** The line that is always seen has room for these. */
  private static final int MOST_TITLES = 3;

  private static final String[] CELL = {"role", "cell"};

  private final VerdictList verdicts;
  private final HtmlFindings findings;
  private final DateTimeFormatter minute;

  public HtmlRow(HtmlAnchors anchors, ZoneId zone, VerdictList verdicts) {
    this.verdicts = verdicts;
    this.findings = new HtmlFindings(anchors);
    this.minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(zone);
  }

  /** The row of a domain. */
  public String of(Judged judged) {
    Summary domain = judged.summary();
    Assessment assessment = judged.assessment();
    Html html = new Html();
    html.open("tr", "role", "row", "class", domain.hasProblem() ? "problem" : "fine");
    html.open("th", "role", "rowheader", "scope", "row").domain(domain.domain()).close();
    writeWorst(html.open("td", CELL), domain).close();
    for (Verdict<?> verdict : verdicts) {
      html.open("td", CELL).word(Word.of(judged.wording(verdict))).close();
    }
    html.open("td", CELL)
        .element(
            "time",
            minute.format(domain.updated()),
            "datetime",
            domain.updated().truncatedTo(ChronoUnit.SECONDS).toString())
        .close();
    html.open("td", CELL).open("details");
    html.open("summary").open("span", "class", "sr").domain(domain.domain()).text(": ").close();
    html.text(gist(domain)).close();
    html.open("div", "id", HtmlAnchors.domain(judged.line()));
    findings.write(html, domain, assessment);
    HtmlDetails.write(html, domain, assessment);
    html.close().close().close().closeLine();
    return html.take();
  }

  private static Html writeWorst(Html html, Summary domain) {
    Optional<Severity> worst = domain.worst();
    if (worst.isEmpty() && !domain.checked()) {
      return html.element("span", "not checked", "class", "plain");
    }
    if (worst.isEmpty()) {
      return html.element("span", "none", "class", "green");
    }
    html.word(worst.get());
    int count = domain.findings().size();
    return count == 1 ? html : html.text(" ").element("small", count + " in all");
  }

  /** What is wrong in a few words: what the worst findings are called. */
  private String gist(Summary domain) {
    List<String> problems =
        domain.findings().stream()
            .filter(finding -> finding.severity().atLeast(Severity.MEDIUM))
            .map(Finding::check)
            .distinct()
            .map(id -> Checks.byId(id).map(Check::title).orElse(id))
            .toList();
    if (domain.findings().isEmpty() && !domain.checked()) {
      return "Not checked yet";
    }
    if (problems.isEmpty()) {
      return domain.findings().isEmpty() ? "No findings" : "Nothing of medium severity or worse";
    }
    int more = problems.size() - MOST_TITLES;
    return problems.stream().limit(MOST_TITLES).collect(Collectors.joining(" · "))
        + (more > 0 ? " · and " + more + " more" : "");
  }
}
