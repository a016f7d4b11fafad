package org.mxmaven.store;

import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.xbill.DNS.NameTooLongException;

/** Which of a domain's own record sets an assessment knows, as opposed to a look-up that failed. */
final class KnownAnswers {
  private final Assessment assessment;

  KnownAnswers(Assessment assessment) {
    this.assessment = assessment;
  }

  boolean mx() {
    return isKnown(Question.mx(assessment.domain()));
  }

  boolean spf() {
    return isKnown(Question.txt(assessment.domain()));
  }

  boolean dmarc() {
    try {
      return isKnown(Question.txt(Names.dmarc(assessment.domain())));
    } catch (NameTooLongException e) {
      // No record can exist at a name that cannot exist.
      return true;
    }
  }

  /** A question that was not asked is answered too if the domain does not exist (RFC 8020). */
  private boolean isKnown(Question question) {
    Optional<Answer> answer = assessment.evidence().answer(question);
    return answer.map(Answer.Known.class::isInstance).orElse(!assessment.exists());
  }
}
