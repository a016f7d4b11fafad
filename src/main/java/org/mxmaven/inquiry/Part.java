package org.mxmaven.inquiry;

import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * A part of the judge: judges one technique of a domain. It depends on the evidence alone and on no
 * other part, so that their order does not matter. Safe for many threads.
 *
 * @param <T> what it says, a class that is no other part's
 */
public interface Part<T> {

  /**
   * What the evidence says.
   *
   * @param leads what to ask about besides
   * @param inquiry all that it asks, and what is unknown, is noted there
   * @return empty while something is open
   */
  Optional<T> judge(Name domain, Leads leads, Inquiry inquiry);

  /** What it says of a domain of which nothing is known. */
  T unknown();
}
