package org.mxmaven.report.html;

import java.util.List;
import org.mxmaven.assess.Assessment;
import org.mxmaven.report.detail.Detail;
import org.mxmaven.report.detail.Details;

/** The techniques of one domain, and why nothing is told of the others, in the HTML report. */
final class HtmlTechniques {
  private HtmlTechniques() {}

  public static void write(Html html, Assessment assessment) {
    List<Detail> details = Details.of(assessment);
    for (Detail detail : details) {
      if (detail instanceof Detail.Full full) {
        html.open("section").element("h3", full.title());
        full.lines().forEach(line -> write(html, line));
        html.close();
      }
    }
    if (details.stream().anyMatch(Detail.Brief.class::isInstance)) {
      html.open("section").element("h3", "Other techniques").open("ul");
      for (Detail detail : details) {
        if (detail instanceof Detail.Brief brief) {
          html.element("li", brief.title() + ": " + brief.text());
        }
      }
      html.close().close();
    }
  }

  private static void write(Html html, Detail.Line line) {
    if (line instanceof Detail.Sentence sentence) {
      html.paragraph(sentence.text());
    } else if (line instanceof Detail.Fact fact) {
      html.paragraph(fact.text());
    } else if (line instanceof Detail.ZoneText text) {
      html.records(text.strings());
    }
  }
}
