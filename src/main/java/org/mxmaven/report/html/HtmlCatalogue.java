package org.mxmaven.report.html;

import java.util.List;
import java.util.Optional;
import org.mxmaven.check.Check;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.report.FindingGroup;
import org.mxmaven.report.FindingGroup.Concern;
import org.mxmaven.report.TotalsText;

/** What the checks found in all domains: what it means and how to fix it, once for each check. */
final class HtmlCatalogue {
  private final HtmlAnchors anchors;

  public HtmlCatalogue(HtmlAnchors anchors) {
    this.anchors = anchors;
  }

  public void write(Html html, List<FindingGroup> groups) {
    html.open("section", "aria-labelledby", "findings");
    html.element("h2", "What was found, and how to fix it", "id", "findings");
    if (groups.isEmpty()) {
      html.paragraph("Nothing was found.");
    }
    groups.forEach(group -> write(html, group));
    html.closeLine();
  }

  private void write(Html html, FindingGroup group) {
    Optional<Check> check = Checks.byId(group.check());
    html.open("article", "id", anchors.check(group.check()), "class", "check");
    html.open("h3").word(group.severity()).text(" ");
    html.element("span", check.map(Check::title).orElse(group.check()), "class", "title").close();
    if (check.isPresent()) {
      html.open("dl");
      define(html, "What it means", check.get().why());
      define(html, "How to fix it", check.get().fix());
      define(html, "Reference", check.get().reference());
      html.element("dt", "Check").open("dd").element("code", check.get().id()).close();
      html.close();
    } else {
      html.paragraph("This version of MXMaven has no check of that name and cannot explain it.");
    }
    writeDomains(html, group);
    html.closeLine();
  }

  private static void define(Html html, String term, String text) {
    html.element("dt", term).element("dd", text);
  }

  private static void writeDomains(Html html, FindingGroup group) {
    html.open("p", "class", "where");
    html.text("In " + TotalsText.domains(group.domains()) + ": ");
    List<Concern> named = group.concerns();
    String gap = "";
    int lastLine = -1;
    int shown = 0;
    for (Concern concern : named) {
      if (concern.line() != lastLine) {
        html.text(gap).open("a", "href", "#" + HtmlAnchors.domain(concern.line()));
        html.domain(concern.domain()).close();
        lastLine = concern.line();
        gap = ", ";
        shown++;
      }
    }
    int more = group.domains() - shown;
    html.text(more > 0 ? " and " + BarChart.number(more) + " more" : "").close();
  }
}
