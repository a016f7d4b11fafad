package org.mxmaven.inquiry;

import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;

/**
 * Something to find out, by a pure function of the evidence: it is called again with more until
 * nothing is open.
 *
 * @param <T> the result
 */
public interface Case<T> {

  /**
   * Judges what the evidence tells so far.
   *
   * @param evidence may be empty to begin with; a failure counts as an answer, after which nothing
   *     is asked again
   * @param atHand whatever it gives becomes evidence, so that the same is never answered in two
   *     ways
   */
  Standing<T> on(Evidence evidence, AtHand atHand);
}
