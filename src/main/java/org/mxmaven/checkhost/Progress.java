package org.mxmaven.checkhost;

import java.util.Set;
import org.mxmaven.evidence.Question;

/** What can be said of a sender, given the answers at hand. */
public sealed interface Progress {

  /** These questions must be answered first; never empty, and none of them answered already. */
  record Open(Set<Question> questions) implements Progress {
    public Open {
      questions = Set.copyOf(questions);
    }
  }

  /** The result. */
  record Done(Evaluation evaluation) implements Progress {}
}
