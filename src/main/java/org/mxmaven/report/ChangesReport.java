package org.mxmaven.report;

import java.util.function.Function;
import org.mxmaven.history.DomainChange;

/** One way to present what changed in domains. Written by one thread. */
public interface ChangesReport {
  /** Prints a domain that changed. */
  void add(DomainChange change);

  /**
   * Prints what is left to print.
   *
   * @param conclusion the last sentence, for who reads text
   * @return how many domains changed
   */
  int end(Function<ChangeCounts, String> conclusion);
}
