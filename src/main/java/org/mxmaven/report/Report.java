package org.mxmaven.report;

import org.mxmaven.result.Judged;

/**
 * One way to present judged domains. Written by one thread. Text from DNS or from the input is
 * hostile: a report escapes it for where it goes.
 */
public interface Report {

  /**
   * Takes a domain, in the order in which they are finished; may print it now or later. Asks for
   * its assessment only if it prints what that tells: a stored domain is judged again for it.
   */
  void add(Judged judged);

  /** Takes a domain that an earlier run of the same scan has finished. */
  default void addEarlier(Judged judged) {
    add(judged);
  }

  /**
   * Takes what is known better of a domain that it was given already. A report that has printed it
   * leaves it at that.
   *
   * @param before as it was given
   * @param after with other findings, and perhaps other verdicts
   */
  default void amend(Judged before, Judged after) {}

  /** Lets whoever reads along see what was printed: the next domain may take a while. */
  default void flush() {}

  /** Prints what is left to print. */
  void end(Totals totals);
}
