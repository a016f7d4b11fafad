package org.mxmaven.report.html;

import java.util.List;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfAssessment.Almost;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.Colour;
import org.mxmaven.report.FailureText;
import org.mxmaven.report.Word;
import org.mxmaven.report.text.ReachText;
import org.mxmaven.report.text.SendersText;
import org.mxmaven.report.text.SpfSection;
import org.mxmaven.report.text.SpfTreeText;
import org.mxmaven.txt.TxtText;

/** The SPF record of one domain, who may send by it, and its look-ups, in the HTML report. */
final class HtmlSpf {
  private HtmlSpf() {}

  public static void write(Html html, Assessment assessment) {
    SpfAssessment spf = assessment.spf();
    html.open("section").element("h3", "SPF");
    if (spf.records().isEmpty()) {
      html.paragraph(
          spf.policy() == SpfPolicy.UNKNOWN
              ? FailureText.unknown(assessment, Question.txt(assessment.domain()))
              : "No SPF record.");
    } else if (spf.records().size() > 1) {
      html.paragraph(spf.records().size() + " SPF records: receivers use none of them.");
    }
    spf.records().forEach(record -> html.records(HtmlFindings.strings(record)));
    for (TxtText text : spf.continued()) {
      html.paragraph("Not read, although it looks like the rest of the record:");
      html.records(HtmlFindings.strings(text));
    }
    for (Almost almost : spf.almost()) {
      String where =
          almost.name().equals(assessment.domain()) ? "" : " at " + Names.text(almost.name());
      html.paragraph("No SPF record, although meant as one" + where + ": " + almost.reason());
      html.records(HtmlFindings.strings(almost.text()));
    }
    spf.errors().forEach(error -> html.paragraph("Error: " + error));
    if (spf.effect().inVain()) {
      html.paragraph(SpfSection.UNUSABLE);
    }
    spf.tree().ifPresent(tree -> write(html, tree));
    html.close();
  }

  private static void write(Html html, SpfTree tree) {
    html.open("ul");
    html.open("li").text("Look-ups: ").word(lookups(tree));
    html.text(", " + tree.voidLookups() + " void").close();
    html.element("li", "May send: " + ReachText.of(tree.reach()));
    for (String line : SendersText.more(tree)) {
      html.element("li", line);
    }
    html.close();
    if (!tree.branches().isEmpty()) {
      html.paragraph("Where the look-ups come from:");
      html.open("ul", "class", "tree").open("li").domain(tree.domain());
      html.text("  " + SpfTreeText.cost(tree));
      writeBranches(html, tree);
      html.close().close();
    }
  }

  private static Word lookups(SpfTree tree) {
    boolean tooMany = tree.lookups() > SpfAssessment.MAX_LOOKUPS;
    String count = SpfTreeText.lookups(tree) + (tooMany ? ": too many" : "");
    return new Word(count, tooMany ? Colour.RED : Colour.NONE);
  }

  private static void writeBranches(Html html, SpfTree tree) {
    List<SpfBranch> branches = tree.branches();
    if (branches.isEmpty()) {
      return;
    }
    html.open("ul");
    for (SpfBranch branch : branches) {
      html.open("li").text(SpfTreeText.text(branch, tree));
      branch.tree().ifPresent(below -> writeBranches(html, below));
      html.close();
    }
    html.close();
  }
}
