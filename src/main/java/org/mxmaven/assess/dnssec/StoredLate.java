package org.mxmaven.assess.dnssec;

import java.util.Optional;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;

/** Asks for what a database of scans that did not ask has no answer to: that is no failure. */
final class StoredLate {
  private StoredLate() {}

  /** The answer, empty while it is open. */
  static Optional<Answer> ask(Question question, Inquiry inquiry) {
    Optional<Answer> answer = inquiry.ask(question);
    if (answer.filter(StoredLate::isUnasked).isPresent()) {
      inquiry.neverAsked(question);
    }
    return answer;
  }

  /** Whether nobody ever asked. */
  static boolean isUnasked(Answer answer) {
    return answer instanceof Failure failure && failure.kind() == Failure.Kind.NOT_STORED;
  }
}
