package org.mxmaven.store;

import java.time.Instant;
import java.util.Optional;
import org.mxmaven.result.DomainFilter;

/**
 * Which stored domains to read, in which order, and as of when.
 *
 * @param filter applied to what is stored
 * @param at what was known then; empty for what is known now
 */
public record DomainQuery(DomainFilter filter, DomainOrder order, Optional<Instant> at) {
  /** All domains as they are now, in the order of adding. */
  public static final DomainQuery ALL =
      new DomainQuery(DomainFilter.ALL, DomainOrder.Basic.ADDED, Optional.empty());
}
