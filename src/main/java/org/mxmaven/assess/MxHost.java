package org.mxmaven.assess;

import java.net.InetAddress;
import java.util.List;
import org.mxmaven.mx.Exchange;
import org.xbill.DNS.Name;

/**
 * One MX host and what it resolves to.
 *
 * @param aliases the CNAME chain that its name leads through, itself left out
 * @param exists false if DNS says NXDOMAIN for the name or for the end of its chain
 * @param addresses IPv4 first
 */
public record MxHost(
    Exchange exchange,
    Resolution resolution,
    boolean exists,
    List<Name> aliases,
    List<InetAddress> addresses) {
  public MxHost {
    aliases = List.copyOf(aliases);
    addresses = List.copyOf(addresses);
  }

  /** Whether the host has an address. */
  public enum Resolution {
    RESOLVES,
    DOES_NOT_RESOLVE,
    UNKNOWN
  }
}
