package org.mxmaven.report;

import org.mxmaven.history.DomainChange;

/** One way to present what changed in domains. Written by one thread. */
public interface ChangesReport {
  /** Prints a domain that changed. */
  void add(DomainChange change);

  /**
   * Prints what is left to print.
   *
   * @return how many domains changed
   */
  int end();
}
