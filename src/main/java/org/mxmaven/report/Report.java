package org.mxmaven.report;

import org.mxmaven.check.Judged;

/**
 * One way to present judged domains. Written by one thread. Text from DNS or from the input is
 * hostile: a report escapes it for where it goes.
 */
public interface Report {

  /** Takes a domain, in the order in which they are finished; may print it now or at the end. */
  void add(Judged judged);

  /** Prints what is left to print. */
  void end(Totals totals);
}
