package org.mxmaven.report.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.dns.Names;
import org.mxmaven.report.FindingText;
import org.mxmaven.result.Summary;
import org.mxmaven.txt.TxtText;

/** What was found in one domain, with the records that mend it, in the HTML report. */
final class HtmlFindings {
  private final HtmlAnchors anchors;

  public HtmlFindings(HtmlAnchors anchors) {
    this.anchors = anchors;
  }

  public void write(Html html, Summary domain, Assessment assessment) {
    if (domain.findings().isEmpty()) {
      return;
    }
    Set<String> shown = new HashSet<>();
    html.element("h3", "Findings").open("ul", "class", "findings");
    for (Finding finding : domain.findings()) {
      Optional<Check> check = Checks.byId(finding.check());
      html.open("li").word(finding.severity()).text(" ");
      html.element(
          "a",
          check.map(Check::title).orElse(finding.check()),
          "href",
          "#" + anchors.check(finding.check()));
      html.open("p").text(FindingText.message(domain.domain(), finding)).close();
      Mends.of(assessment, finding).ifPresent(mend -> write(html, mend, shown));
      html.close();
    }
    html.close();
  }

  /** Several findings can be mended by the same record, which is shown once. */
  private static void write(Html html, Mend mend, Set<String> shown) {
    String place = Names.text(mend.name());
    if (shown.add(place + " " + mend.record().presentation())) {
      html.paragraph("The same record mended, for " + place + ":");
      html.records(mend.record().parts());
    } else {
      html.paragraph("The same record mended: as given above for " + place);
    }
  }

  /** The strings of a record as a zone file writes them. */
  public static List<String> strings(TxtText record) {
    return record.strings().stream()
        .map(string -> TxtText.of(List.of(string)).presentation())
        .toList();
  }
}
