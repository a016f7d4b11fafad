package org.mxmaven.checkhost;

import java.util.Set;
import org.mxmaven.evidence.Question;

/** Breaks an evaluation off until more is known. */
final class Unanswered extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Set<Question> questions;

  Unanswered(Set<Question> questions) {
    super("questions are open", null, false, false);
    this.questions = questions;
  }

  Set<Question> questions() {
    return questions;
  }
}
