package org.mxmaven.inquiry;

import java.util.Set;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;

/** How far a {@link Case} gets with the evidence at hand. */
public sealed interface Standing<T> {

  /**
   * This must be asked first; never empty, and nothing of it answered already.
   *
   * @param evidence what there was, and what was taken from what was at hand
   */
  record Open<T>(Set<Asked<?>> asked, Evidence evidence) implements Standing<T> {
    public Open {
      asked = Set.copyOf(asked);
    }
  }

  /** All that the evidence says. */
  record Done<T>(T result) implements Standing<T> {}
}
