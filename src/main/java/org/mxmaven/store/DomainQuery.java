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
public record DomainQuery(DomainFilter filter, Order order, Optional<Instant> at) {
  /** All domains as they are now, in the order of adding. */
  public static final DomainQuery ALL =
      new DomainQuery(DomainFilter.ALL, Order.ADDED, Optional.empty());

  /** The order of domains; those that are equal come in the order of adding. */
  public enum Order {
    /** That of adding. */
    ADDED,
    /** By name. */
    DOMAIN,
    /** The one that was looked up last first. */
    UPDATED,
    /** The one with the worst finding first. */
    SEVERITY,
    /** The one with the worst SPF policy first. */
    SPF,
    /** The one with the worst DMARC policy first. */
    DMARC
  }
}
