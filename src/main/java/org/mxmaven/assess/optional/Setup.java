package org.mxmaven.assess.optional;

import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;

/** How a technique is set up that a domain may do without. */
public enum Setup {
  OK,
  /** Something is there, and it does not work. */
  BROKEN,
  /** There is no record. */
  NOT_SET,
  /** The domain takes no mail, does not exist, or was not asked about this. */
  NOT_APPLICABLE,
  /** A look-up failed. */
  UNKNOWN;

  /**
   * That of a domain whose record was not answered for; whoever never asked has not failed.
   *
   * @param what is not known now, as a clause
   * @param inquiry is told of it
   */
  public static Setup unanswered(
      Question question, Answer.Unusable why, String what, Inquiry inquiry) {
    if (why instanceof Failure failure && failure.kind() == Failure.Kind.NOT_STORED) {
      inquiry.neverAsked(question);
      return NOT_APPLICABLE;
    }
    inquiry.failed(question, why, what);
    return UNKNOWN;
  }
}
