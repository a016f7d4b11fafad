package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** Text at the name for the DMARC record that has nothing to do with DMARC. */
public final class DmarcUnrelatedText extends Check {
  /** Nobody mends more at a time, and a hostile answer could hold hundreds. */
  private static final int MAX = 20;

  public DmarcUnrelatedText() {
    super(
        "dmarc-unrelated-text",
        Severity.LOW,
        "Other text where the DMARC record belongs",
        "Receivers ignore it, but it makes the answer larger and hints at a mistake: a record"
            + " entered at the wrong name, or a wildcard that answers for _dmarc too.",
        "Delete the record, or move it to where it belongs.",
        "RFC 9989 §4.10",
        new Example(
            "shop.example",
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"),
                DmarcExamples.txt("v=spf1 -all")),
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"),
                "shop.example. TXT \"v=spf1 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().texts().unrelated().stream()
        .limit(MAX)
        .map(text -> finding(assessment, text));
  }

  private Finding finding(Assessment assessment, TxtText text) {
    return finding(
        DmarcFacts.ownLocation(assessment), Arguments.none().identifying("text", text.excerpt()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" has nothing to do with DMARC; receivers ignore it."
        .formatted(arguments.text("text"));
  }
}
