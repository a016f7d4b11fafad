package org.mxmaven.inquiry;

import java.util.List;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;

/**
 * A look-up that gave nothing to judge by, and that a verdict depends on: it failed, or what came
 * back is not what the zone signed.
 *
 * @param failure why nothing is known
 * @param unknown what is unknown because of it, as a noun phrase
 */
public record FailedLookup(Question question, Answer.Unusable failure, String unknown) {
  private static final String AND = ", and ";

  /** The same look-up, of which something else depends too. */
  private FailedLookup and(String more) {
    boolean said = (AND + unknown + AND).contains(AND + more + AND);
    return said ? this : new FailedLookup(question, failure, unknown + AND + more);
  }

  /** Adds a look-up to those noted, each question once. */
  public static void note(FailedLookup failed, List<FailedLookup> noted) {
    for (int i = 0; i < noted.size(); i++) {
      if (noted.get(i).question().equals(failed.question())) {
        noted.set(i, noted.get(i).and(failed.unknown()));
        return;
      }
    }
    noted.add(failed);
  }
}
