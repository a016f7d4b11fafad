package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Evidence;
import org.mxmaven.dns.Question;

/** One pass of the judge over the evidence: notes what is missing and what failed. */
final class Inquiry {
  private final Evidence evidence;
  private final Set<Question> open = new LinkedHashSet<>();
  private final List<FailedLookup> failures = new ArrayList<>();

  Inquiry(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The answer; an absent one is noted as an open question. */
  Optional<Answer> ask(Question question) {
    Optional<Answer> answer = evidence.answer(question);
    if (answer.isEmpty()) {
      open.add(question);
    }
    return answer;
  }

  /** The answer if it is at hand; an absent one is not noted. */
  Optional<Answer> answered(Question question) {
    return evidence.answer(question);
  }

  /** Notes that something is unknown because a look-up failed; each question is noted once. */
  void failed(Question question, Answer.Failure failure, String unknown) {
    for (int i = 0; i < failures.size(); i++) {
      FailedLookup noted = failures.get(i);
      if (noted.question().equals(question)) {
        failures.set(i, noted.and(unknown));
        return;
      }
    }
    failures.add(new FailedLookup(question, failure, unknown));
  }

  Set<Question> open() {
    return open;
  }

  List<FailedLookup> failures() {
    return failures;
  }
}
