package org.mxmaven.testing;

import java.util.Set;
import java.util.function.Function;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.Case;

/** Decides cases by a function that answers every question. */
public final class Answering {
  private Answering() {}

  /** The result of a case. */
  public static <T> T decide(Case<T> one, Function<Question, Answer> answers) {
    return new Batch(asked -> evidence(asked, answers)).decide(one);
  }

  /** The answers to all that is asked; what is not DNS fails. */
  public static Evidence evidence(Set<Asked<?>> asked, Function<Question, Answer> answers) {
    Evidence.Builder evidence = Evidence.builder();
    Question.among(asked).forEach(question -> evidence.put(question, answers.apply(question)));
    return evidence
        .build()
        .orFailure(
            asked, new Failure(Failure.Kind.UNSERVED, "DNS alone is answered", 0, Times.OBTAINED));
  }
}
