package org.mxmaven.assess.mx;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.mx.Exchange;
import org.xbill.DNS.Name;

/**
 * One MX host and what it resolves to.
 *
 * @param aliases the CNAME chain that its name leads through, itself left out
 * @param exists false if DNS says NXDOMAIN for the name or for the end of its chain
 * @param addresses IPv4 first
 * @param takeover how somebody else can get hold of the name
 */
public record MxHost(
    Exchange exchange,
    Resolution resolution,
    boolean exists,
    List<Name> aliases,
    List<InetAddress> addresses,
    Optional<Takeover> takeover) {
  public MxHost {
    aliases = List.copyOf(aliases);
    addresses = List.copyOf(addresses);
  }

  /** A host that nobody else can get hold of. */
  public MxHost(
      Exchange exchange,
      Resolution resolution,
      boolean exists,
      List<Name> aliases,
      List<InetAddress> addresses) {
    this(exchange, resolution, exists, aliases, addresses, Optional.empty());
  }

  /** Whether the host has an address. */
  public enum Resolution {
    RESOLVES,
    DOES_NOT_RESOLVE,
    /** A look-up failed. */
    UNKNOWN,
    /** There are so many hosts that this one was not looked up. */
    NOT_ASKED
  }

  /** The name at the end of its aliases; its own without any. */
  public Name end() {
    return aliases.isEmpty() ? exchange.exchanger() : aliases.get(aliases.size() - 1);
  }

  /** Whether it has no address, for certain. */
  public boolean isDead() {
    return resolution == Resolution.DOES_NOT_RESOLVE;
  }
}
