package org.mxmaven.inquiry;

import java.util.Collection;
import org.mxmaven.evidence.Answer;

/** Whether a name exists, as far as the answers about it tell. */
public enum Existence {
  EXISTS,
  /** DNS says NXDOMAIN, so that nothing below it exists either (RFC 8020). */
  MISSING,
  /** Every look-up failed. */
  UNKNOWN;

  /** By all of the answers: one that knows the name outweighs the others. */
  public static Existence of(Collection<Answer> answers) {
    Existence existence = UNKNOWN;
    for (Answer answer : answers) {
      // A dangling alias exists itself, although DNS answers NXDOMAIN for the end of its chain.
      if (answer instanceof Answer.NxDomain missing && missing.aliases().isEmpty()) {
        existence = MISSING;
      } else if (answer instanceof Answer.Known) {
        return EXISTS;
      }
    }
    return existence;
  }
}
