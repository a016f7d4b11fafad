package org.mxmaven.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dmarc.DmarcParser;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.NameTooLongException;

/** A DMARC record at the wrong name. */
public final class DmarcMisplaced extends Check {
  public DmarcMisplaced() {
    super(
        Severity.MEDIUM,
        "DMARC record at the wrong name",
        "Receivers look for the record at _dmarc of the domain, not at the domain itself, where"
            + " nobody reads it.",
        "Move the TXT record to _dmarc of the domain.",
        "RFC 9989 §4.10",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\""),
            List.of(DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    if (!assessment.dmarc().own().isEmpty() || !isDmarcNameKnown(assessment)) {
      return Stream.empty();
    }
    Optional<Answer> answer = assessment.evidence().answer(Question.txt(assessment.domain()));
    if (answer.isPresent() && answer.get() instanceof Answer.Records found) {
      return found.records().stream()
          .map(TxtText::of)
          .filter(text -> DmarcParser.isRecord(text.joined()))
          .limit(1)
          .map(text -> finding(assessment, text));
    }
    return Stream.empty();
  }

  private static boolean isDmarcNameKnown(Assessment assessment) {
    try {
      return assessment
          .evidence()
          .answer(Question.txt(Names.dmarc(assessment.domain())))
          .filter(Answer.Known.class::isInstance)
          .isPresent();
    } catch (NameTooLongException e) {
      return false;
    }
  }

  private Finding finding(Assessment assessment, TxtText text) {
    String domain = Names.text(assessment.domain());
    return finding(
        domain, "\"%s\" stands at %s instead of _dmarc.%2$s.".formatted(text.excerpt(), domain));
  }
}
