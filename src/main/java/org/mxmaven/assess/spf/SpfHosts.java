package org.mxmaven.assess.spf;

import java.net.InetAddress;
import java.util.List;

/**
 * What an {@code a} or {@code mx} of an SPF record leads to.
 *
 * @param exchangers the mail hosts of an {@code mx}, each name once; 0 for an {@code a}
 * @param addresses of the host or the mail hosts; none of an {@code mx} with more hosts than are
 *     allowed
 * @param ipv4Void whether a sender with an IPv4 address meets a void look-up
 * @param ipv6Void whether a sender with an IPv6 address does: a receiver asks only for the sender's
 *     kind of address (RFC 7208 §5)
 * @param complete whether all addresses are known
 */
public record SpfHosts(
    int exchangers,
    List<InetAddress> addresses,
    boolean ipv4Void,
    boolean ipv6Void,
    boolean complete) {
  /** For a term that leads to no hosts. */
  static final SpfHosts NONE = new SpfHosts(0, List.of(), false, false, true);

  /** For a term whose hosts are not known. */
  static final SpfHosts UNKNOWN = new SpfHosts(0, List.of(), false, false, false);

  public SpfHosts {
    addresses = List.copyOf(addresses);
  }
}
