package org.mxmaven.report.text;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfAssessment.Almost;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.Colour;
import org.mxmaven.report.FailureText;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;
import org.mxmaven.txt.TxtText;

/** The SPF record of one domain, its errors, and its tree of look-ups. */
public final class SpfSection {
  /** Of a record that asks for something in vain. */
  public static final String UNUSABLE =
      "No sender gets past these errors: receivers answer permerror to everybody.";

  private static final String INDENT = "  ";

  private final Page page;

  public SpfSection(Page page) {
    this.page = page;
  }

  public void print(Assessment assessment) {
    SpfAssessment spf = assessment.spf();
    page.blank();
    page.line("SPF");
    if (spf.records().isEmpty()) {
      boolean unknown = spf.policy() == SpfPolicy.UNKNOWN;
      page.prose(
          INDENT,
          unknown
              ? FailureText.unknown(assessment, Question.txt(assessment.domain()))
              : "no SPF record");
    } else if (spf.records().size() == 1) {
      RecordText.print(page, spf.records().get(0));
    } else {
      page.prose(INDENT, spf.records().size() + " SPF records: receivers use none of them");
      spf.records().forEach(record -> RecordText.printItem(page, record));
    }
    for (TxtText text : spf.continued()) {
      page.prose(INDENT, "Not read, although it looks like the rest of the record:");
      RecordText.print(page, text);
    }
    for (Almost almost : spf.almost()) {
      String where =
          almost.name().equals(assessment.domain()) ? "" : " at " + Names.text(almost.name());
      page.prose(INDENT, "No SPF record, although meant as one" + where + ": " + almost.reason());
      RecordText.print(page, almost.text());
    }
    spf.errors().forEach(error -> page.prose(INDENT, "Error: " + error));
    if (spf.effect().inVain()) {
      page.prose(INDENT, UNUSABLE);
    }
    spf.tree().ifPresent(this::printTree);
  }

  private void printTree(SpfTree tree) {
    boolean tooMany = tree.lookups() > SpfAssessment.MAX_LOOKUPS;
    Word painted =
        new Word(SpfTreeText.lookups(tree) + " look-ups", tooMany ? Colour.RED : Colour.NONE);
    page.line(
        INDENT
            + painted.painted(page.terminal().colour())
            + ", "
            + tree.voidLookups()
            + " void"
            + (tooMany ? ": too many" : ""));
    new SendersText(page).print(tree);
    if (!tree.branches().isEmpty()) {
      new SpfTreeText(page, INDENT).print(tree);
    }
  }
}
