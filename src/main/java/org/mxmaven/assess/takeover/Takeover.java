package org.mxmaven.assess.takeover;

import org.xbill.DNS.Name;

/**
 * A way in which somebody else can get hold of a name that a domain's mail depends on, and what DNS
 * answered that shows it.
 */
public sealed interface Takeover {

  /**
   * The name does not exist, and neither does the domain that one would register to have it: the
   * questions for its NS and SOA were answered NXDOMAIN too, by the zone above.
   *
   * @param name the name, at the end of its aliases
   * @param domain the registrable domain that it is, or is below
   * @param zone whose SOA came with these answers
   */
  record Unregistered(Name name, Name domain, Name zone) implements Takeover {}

  /**
   * The name does not exist, by two answers, and customers of a cloud service choose such names.
   *
   * @param name the name, at the end of its aliases
   * @param suffix what the service's names end in
   */
  record Claimable(Name name, Name suffix) implements Takeover {}

  /**
   * The name's domain is delegated to a parking or for-sale service.
   *
   * @param domain the registrable domain
   * @param server the service's name server
   */
  record ParkedByServer(Name domain, Name server) implements Takeover {}

  /** The name resolves to an address of a parking or for-sale service. */
  record ParkedByAddress(Name name, String address) implements Takeover {}

  /** Whether anybody can do it now, as opposed to whoever holds the name already. */
  default boolean isOpen() {
    return this instanceof Unregistered || this instanceof Claimable;
  }
}
