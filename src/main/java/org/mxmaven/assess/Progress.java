package org.mxmaven.assess;

import java.util.Set;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Question;

/** What the judge says of a domain, given the answers at hand. */
public sealed interface Progress {

  /**
   * These questions must be answered first; never empty, and none of them answered already.
   *
   * @param evidence what there was, and what was taken from what was at hand
   */
  record Open(Set<Question> questions, Evidence evidence) implements Progress {
    public Open {
      questions = Set.copyOf(questions);
    }
  }

  /** All that the answers say. */
  record Done(Assessment assessment) implements Progress {}
}
