package org.mxmaven.dns.live;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;

/** Addresses of name servers: as the user writes them, and as the system is set up with. */
public final class ServerAddress {
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)](?::(.*))?");
  private static final Pattern BARE_IPV6 = Pattern.compile("[^:\\[\\]]*:[^\\[\\]]*:[^\\[\\]]*");
  private static final Pattern HOST = Pattern.compile("([^:\\[\\]]+)(?::(.*))?");
  private static final int MAX_PORT = 65535;

  private ServerAddress() {}

  /**
   * Reads {@code HOST}, {@code HOST:PORT}, an IPv6 address, or {@code [IPv6]:PORT}; a host may be a
   * name, which is looked up now.
   *
   * @throws IllegalArgumentException if it is none of these, or the name is unknown; the message is
   *     a sentence for the user
   */
  public static InetSocketAddress parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw new IllegalArgumentException("The name server is empty; write HOST or HOST:PORT.");
    }
    if (BARE_IPV6.matcher(trimmed).matches()) {
      return new InetSocketAddress(address(trimmed, trimmed), SimpleResolver.DEFAULT_PORT);
    }
    Matcher parts = BRACKETED.matcher(trimmed);
    if (!parts.matches()) {
      parts = HOST.matcher(trimmed);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "The name server " + trimmed + " is not of the form HOST, HOST:PORT or [IPv6]:PORT.");
      }
    }
    String port = parts.group(2);
    int number = port == null ? SimpleResolver.DEFAULT_PORT : port(port, trimmed);
    return new InetSocketAddress(address(parts.group(1), trimmed), number);
  }

  /** The name servers that the system is set up with; empty if it has none. */
  public static List<InetSocketAddress> system() {
    return List.copyOf(ResolverConfig.getCurrentConfig().servers());
  }

  /** {@code ADDRESS:PORT}, the address in brackets if it is IPv6. */
  static String text(InetSocketAddress server) {
    String host =
        server.isUnresolved() ? server.getHostString() : server.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
  }

  private static int port(String port, String whole) {
    if (port.matches("[0-9]{1,5}")) {
      int number = Integer.parseInt(port);
      if (number >= 1 && number <= MAX_PORT) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "The port of the name server " + whole + " is not a number from 1 to " + MAX_PORT + ".");
  }

  private static InetAddress address(String host, String whole) {
    boolean ipv6 = host.contains(":");
    // Java reads 192.0.2 as an address too, and asks DNS for 192.0.2.256.
    if (!ipv6 && host.matches("[0-9.]+") && !Address.isDottedQuad(host)) {
      throw new IllegalArgumentException("The name server " + whole + " is no valid address.");
    }
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      String reason = ipv6 ? " is no valid address." : " is an unknown host; give its address.";
      throw new IllegalArgumentException("The name server " + whole + reason, e);
    }
  }
}
