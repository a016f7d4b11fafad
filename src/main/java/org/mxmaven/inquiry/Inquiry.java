package org.mxmaven.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;

/**
 * One pass of the judge over the evidence, and over what else is at hand: notes what it took from
 * there, what is missing and what failed.
 */
public final class Inquiry {
  private final Evidence evidence;
  private final Function<Question, Optional<Answer>> atHand;
  private final Map<Question, Answer> taken = new LinkedHashMap<>();
  private final Set<Question> open = new LinkedHashSet<>();
  private final List<FailedLookup> failures = new ArrayList<>();

  /**
   * @param atHand looked at for what the evidence does not answer, once for each question
   */
  public Inquiry(Evidence evidence, Function<Question, Optional<Answer>> atHand) {
    this.evidence = evidence;
    this.atHand = atHand;
  }

  /** The answer; an absent one is noted as an open question. */
  public Optional<Answer> ask(Question question) {
    Optional<Answer> answer = answered(question);
    if (answer.isPresent() || open.contains(question)) {
      return answer;
    }
    Optional<Answer> found = atHand.apply(question);
    if (found.isPresent()) {
      taken.put(question, found.get());
    } else {
      open.add(question);
    }
    return found;
  }

  /** The answer if it was asked for already; an absent one is not noted. */
  public Optional<Answer> answered(Question question) {
    Optional<Answer> answer = evidence.answer(question);
    return answer.isPresent() ? answer : Optional.ofNullable(taken.get(question));
  }

  /** The evidence, and what was taken from what is at hand. */
  public Evidence evidence() {
    return taken.isEmpty() ? evidence : evidence.with(taken);
  }

  /** Notes that something is unknown because a look-up failed; each question is noted once. */
  public void failed(Question question, Failure failure, String unknown) {
    for (int i = 0; i < failures.size(); i++) {
      FailedLookup noted = failures.get(i);
      if (noted.question().equals(question)) {
        failures.set(i, noted.and(unknown));
        return;
      }
    }
    failures.add(new FailedLookup(question, failure, unknown));
  }

  /** Whether the question was asked in vain. */
  public boolean isOpen(Question question) {
    return open.contains(question);
  }

  public Set<Question> open() {
    return open;
  }

  public List<FailedLookup> failures() {
    return failures;
  }
}
