package org.mxmaven.store.write;

import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.NameTooLongException;

/**
 * Which of a domain's own record sets an assessment knows, as opposed to a look-up that failed.
 *
 * @param mx those of type MX
 * @param spf the TXT records of the domain itself
 * @param dmarc the TXT records of its {@code _dmarc} name
 */
public record KnownAnswers(boolean mx, boolean spf, boolean dmarc) {

  public static KnownAnswers of(Assessment assessment) {
    return new KnownAnswers(
        isKnown(assessment, Question.mx(assessment.domain())),
        isKnown(assessment, Question.txt(assessment.domain())),
        isDmarcKnown(assessment));
  }

  /** Whether it is known that the domain exists, or that it does not. */
  public boolean existence() {
    return mx || spf;
  }

  private static boolean isDmarcKnown(Assessment assessment) {
    try {
      return isKnown(assessment, Question.txt(Names.dmarc(assessment.domain())));
    } catch (NameTooLongException e) {
      // No record can exist at a name that cannot exist.
      return true;
    }
  }

  /** A question that was not asked is answered too if the domain does not exist (RFC 8020). */
  private static boolean isKnown(Assessment assessment, Question question) {
    Optional<Answer> answer = assessment.evidence().answer(question);
    return answer.map(Answer.Known.class::isInstance).orElse(!assessment.exists());
  }
}
