package org.mxmaven.checkhost;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/**
 * What is checked: the arguments of {@code check_host()} (RFC 7208 §4.1), and what macros need
 * beside them. The {@code domain} argument is the sender's.
 *
 * @param ip the client's address; an IPv6 address that maps an IPv4 one becomes that (§5)
 * @param helo what the client said in HELO or EHLO, or {@code unknown}
 * @param time for the macro {@code t}
 */
public record CheckHostArguments(InetAddress ip, Sender sender, String helo, Instant time) {
  public CheckHostArguments {
    try {
      ip = InetAddress.getByAddress(ip.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
