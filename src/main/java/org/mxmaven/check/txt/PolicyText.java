package org.mxmaven.check.txt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcAssessment.Found;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/**
 * An SPF or DMARC record that a domain's policy rests on.
 *
 * @param name where it is
 * @param kind {@code SPF} or {@code DMARC}
 */
record PolicyText(Name name, String kind, TxtText text) {
  /** The argument that tells the kind. */
  static final String RECORD = "record";

  static final String SPF = "SPF";
  static final String DMARC = "DMARC";

  /** All of them, SPF first. */
  static List<PolicyText> of(Assessment assessment) {
    List<PolicyText> all = new ArrayList<>();
    for (TxtText text : assessment.spf().records()) {
      all.add(new PolicyText(assessment.domain(), SPF, text));
    }
    DmarcAssessment dmarc = assessment.dmarc();
    Optional<Name> location = location(assessment);
    if (location.isPresent()) {
      for (Found found : dmarc.relevant()) {
        all.add(new PolicyText(location.get(), DMARC, found.text()));
      }
    }
    return all;
  }

  boolean isSpf() {
    return kind.equals(SPF);
  }

  Subject subject() {
    return Subject.domain(name);
  }

  /** Which record it is. */
  Arguments arguments() {
    return Arguments.none().and(RECORD, kind);
  }

  /** The TXT records at its name. */
  Optional<Answer.Records> answer(Assessment assessment) {
    return assessment
        .evidence()
        .answer(Question.txt(name))
        .filter(Answer.Records.class::isInstance)
        .map(Answer.Records.class::cast);
  }

  private static Optional<Name> location(Assessment assessment) {
    Optional<Applied> applied = assessment.dmarc().applied();
    if (applied.isPresent()) {
      return Optional.of(applied.get().location());
    }
    try {
      return Optional.of(Names.dmarc(assessment.domain()));
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
  }
}
