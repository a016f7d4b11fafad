package org.mxmaven.report.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.check.Severity;
import org.mxmaven.report.Totals;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Wording;

/**
 * The traffic-light table of the HTML report around its rows, and the controls that its script
 * offers. The table is laid out as a grid, so that a browser can leave out what is off screen; the
 * roles tell that it is a table all the same.
 */
final class HtmlTable {
  private static final String FINDINGS = "Findings";

  private final VerdictList verdicts;

  /**
   * A table of those verdicts.
   *
   * @param verdicts in the order of their columns
   */
  public HtmlTable(VerdictList verdicts) {
    this.verdicts = verdicts;
  }

  /** What the style sheet has to know of its columns. */
  public String style() {
    return new HtmlTableStyle(verdicts).css(titles());
  }

  /** Begins the section and the table; the rows come next. */
  public void begin(Html html, Totals totals, ZoneId zone) {
    html.open("section", "aria-labelledby", "domains");
    html.element("h2", "Domains", "id", "domains");
    writeFilter(html);
    String caption =
        "The verdicts of each domain, worst first; then in the order of the list. Times are those"
            + " of "
            + zone
            + ".";
    html.open("table", "id", "table", "role", "table");
    html.element("caption", totals.domains() == 0 ? "There are no domains." : caption);
    html.open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (String title : titles()) {
      if (title.equals(FINDINGS)) {
        html.element(
            "th", title, "scope", "col", "role", "columnheader", "aria-sort", "descending");
      } else {
        html.element("th", title, "scope", "col", "role", "columnheader");
      }
    }
    html.close().closeLine();
    html.open("tbody", "role", "rowgroup").own("\n");
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>(List.of("Domain", FINDINGS));
    verdicts.forEach(verdict -> titles.add(verdict.labels().title()));
    titles.addAll(List.of("Looked up", "Details"));
    return titles;
  }

  /** Ends what {@link #begin} began. */
  public static void end(Html html) {
    html.close().close().closeLine();
  }

  /** Of use with the script only, which shows it. */
  private void writeFilter(Html html) {
    html.open("form", "id", "filter", "role", "search", "aria-label", "Domains", "hidden", "");
    html.open("label").text("Domain contains ");
    html.leaf(
        "input", "type", "search", "name", "text", "autocomplete", "off", "spellcheck", "false");
    html.close();
    for (Verdict<?> verdict : verdicts) {
      if (verdict.uses().isPolicy()) {
        select(html, verdict.id(), verdict.labels().title() + " ", words(verdict));
      }
    }
    select(
        html,
        "severity",
        "Finding of at least ",
        Stream.of(Severity.values()).map(Severity::text).toList());
    select(html, "check", "Finding ", List.of());
    html.open("label").leaf("input", "type", "checkbox", "name", "problems");
    html.text(" Only problems").close();
    html.element("button", "Show all", "type", "reset");
    html.element("output", "", "id", "shown", "role", "status");
    html.closeLine();
  }

  /** A word is the same with and without a mark. */
  private static List<String> words(Verdict<?> verdict) {
    return verdict.wordings().stream()
        .filter(wording -> !wording.marked())
        .<String>map(Wording::text)
        .toList();
  }

  private static void select(Html html, String name, String label, List<String> values) {
    html.open("label").text(label).open("select", "name", name);
    html.element("option", "any", "value", "");
    values.forEach(value -> html.element("option", value));
    html.close().close();
  }
}
