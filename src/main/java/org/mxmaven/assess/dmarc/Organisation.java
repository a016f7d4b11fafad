package org.mxmaven.assess.dmarc;

import org.xbill.DNS.Name;

/**
 * Tells whether two domains belong to the same organisation, by what the records themselves say.
 */
final class Organisation {
  private Organisation() {}

  /**
   * Whether a domain belongs to the organisation of another one.
   *
   * @param organisational the organisational domain of {@code domain}, by the tree walk
   */
  public static boolean isSame(Name domain, Name organisational, Name other) {
    return other.subdomain(organisational) || domain.subdomain(other);
  }
}
