package org.mxmaven.report.text;

import java.util.List;
import org.mxmaven.assess.Assessment;
import org.mxmaven.report.Page;
import org.mxmaven.report.detail.Detail;
import org.mxmaven.report.detail.Details;

/** The techniques of one domain of which there is something, and a line for each of the others. */
final class DetailSections {
  private static final String INDENT = "  ";

  private final Page page;

  public DetailSections(Page page) {
    this.page = page;
  }

  public void print(Assessment assessment) {
    List<Detail> details = Details.of(assessment);
    for (Detail detail : details) {
      if (detail instanceof Detail.Full full) {
        page.blank();
        page.line(full.title());
        full.lines().forEach(this::print);
      }
    }
    printOthers(
        details.stream()
            .filter(Detail.Brief.class::isInstance)
            .map(Detail.Brief.class::cast)
            .toList());
  }

  private void printOthers(List<Detail.Brief> others) {
    if (!others.isEmpty()) {
      page.blank();
      page.line("Other techniques");
      others.forEach(other -> page.prose(INDENT, other.title() + ": " + other.text()));
    }
  }

  private void print(Detail.Line line) {
    if (line instanceof Detail.Sentence sentence) {
      page.prose(INDENT, sentence.text());
    } else if (line instanceof Detail.Fact fact) {
      page.data(INDENT, fact.text());
    } else if (line instanceof Detail.ZoneText text) {
      text.strings().forEach(string -> RecordText.printString(page, INDENT + INDENT, string));
    }
  }
}
