package org.mxmaven.report;

import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;

/**
 * One way to present judged domains. Written by one thread. Text from DNS or from the input is
 * hostile: a report escapes it for where it goes.
 */
public interface Report {

  /** Takes a domain, in the order in which they are finished; may print it now or at the end. */
  void add(Judged judged);

  /**
   * Whether stored domains are to be judged again for it and given to {@link #add}; otherwise it
   * has all that it prints from their summaries.
   */
  default boolean needsAssessments() {
    return true;
  }

  /**
   * Takes a domain that an earlier run of the same scan, or of any, has judged; by itself a report
   * leaves it to that run.
   *
   * @param line its line number in the input, from 1
   */
  default void addStored(int line, Summary summary) {}

  /** Lets whoever reads along see what was printed: the next domain may take a while. */
  default void flush() {}

  /** Prints what is left to print. */
  void end(Totals totals);
}
