package org.mxmaven.scan;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Type;

/** What a scan has found out of a domain; of what it failed to, nothing. */
final class OwnAnswers implements AtHand {
  /** The types by which a domain itself is looked up. */
  private static final List<Integer> TYPES = List.of(Type.MX, Type.TXT);

  private final Assessment assessment;

  OwnAnswers(Assessment assessment) {
    this.assessment = assessment;
  }

  /** The same, and behind it what is at hand otherwise. */
  AtHand or(AtHand other) {
    return new AtHand() {
      @Override
      public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
        return OwnAnswers.this.atHand(asked).or(() -> other.atHand(asked));
      }
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
    Optional<R> own =
        assessment.evidence().answer(asked).filter(obtained -> !(obtained instanceof Failure));
    return own.isEmpty() && asked instanceof Question question
        ? (Optional<R>) missing(question)
        : own;
  }

  /** Of a domain that does not exist now, that answer counts for all types (RFC 8020). */
  private Optional<Answer> missing(Question question) {
    if (assessment.exists() || !question.name().equals(assessment.domain())) {
      return Optional.empty();
    }
    return TYPES.stream()
        .map(type -> assessment.evidence().answer(new Question(question.name(), type)))
        .flatMap(Optional::stream)
        .filter(Answer.NxDomain.class::isInstance)
        .findFirst();
  }
}
