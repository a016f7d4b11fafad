package org.mxmaven.inquiry;

import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;

/**
 * A look-up that failed and that a verdict depends on.
 *
 * @param unknown what is unknown because of it, as a noun phrase
 */
public record FailedLookup(Question question, Failure failure, String unknown) {
  private static final String AND = ", and ";

  /** The same look-up, of which something else depends too. */
  public FailedLookup and(String more) {
    boolean said = (AND + unknown + AND).contains(AND + more + AND);
    return said ? this : new FailedLookup(question, failure, unknown + AND + more);
  }
}
