package org.mxmaven.dns.live;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/** A name server as the user names it, or as the system is set up with. */
public sealed interface ServerAddress {

  /** One that is asked over UDP, and over TCP where an answer is long (RFC 1035 §4.2). */
  record Plain(InetSocketAddress address) implements ServerAddress {
    @Override
    public String text() {
      return ServerAddressText.text(address);
    }
  }

  /**
   * One that is asked over TLS (RFC 7858).
   *
   * @param host what its certificate must name
   */
  record Tls(String host, InetSocketAddress address) implements ServerAddress {
    @Override
    public String text() {
      return "tls://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
  }

  /** One that is asked over HTTPS (RFC 8484). */
  record Https(URI uri) implements ServerAddress {
    @Override
    public String text() {
      return uri.toString();
    }
  }

  /** What it is known by in answers: {@code ADDRESS:PORT}, {@code tls://HOST:PORT} or a URL. */
  String text();

  /**
   * Whether nobody between here and there can change what it says: it is on this machine, or asked
   * encrypted. Only then is its word on signatures worth anything (RFC 4035 §4.9.3).
   */
  default boolean isOutOfReach() {
    return !(this instanceof Plain plain)
        || (!plain.address().isUnresolved() && plain.address().getAddress().isLoopbackAddress());
  }

  /**
   * Reads {@code HOST}, {@code HOST:PORT}, an IPv6 address, {@code [IPv6]:PORT}, any of these after
   * {@code tls://}, or a URL {@code https://HOST/PATH}; a host may be a name, which is looked up
   * now, that of a URL later.
   *
   * @throws IllegalArgumentException if it is none of these, or the name is unknown; the message is
   *     a sentence for the user
   */
  static ServerAddress parse(String text) {
    return ServerAddressText.parse(text.strip());
  }

  /** The name servers that the system is set up with; empty if it has none. */
  static List<ServerAddress> system() {
    return ResolverConfig.getCurrentConfig().servers().stream()
        .<ServerAddress>map(Plain::new)
        .toList();
  }
}
