package org.mxmaven.dns.live;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.address.AddressText;
import org.xbill.DNS.SimpleResolver;

/** Name servers as text: how they are read and written. */
final class ServerAddressText {
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)](?::(.*))?");
  private static final Pattern BARE_IPV6 = Pattern.compile("[^:\\[\\]]*:[^\\[\\]]*:[^\\[\\]]*");
  private static final Pattern HOST = Pattern.compile("([^:\\[\\]]+)(?::(.*))?");
  private static final String TLS = "tls://";
  private static final String HTTPS = "https://";
  private static final String USUAL_PATH = "/dns-query";
  private static final int TLS_PORT = 853;
  private static final int MAX_PORT = 65535;

  private ServerAddressText() {}

  /** A host as it is written, and a port. */
  private record HostAndPort(String host, int port) {}

  /** As {@link ServerAddress#parse}, of a text without space around it. */
  static ServerAddress parse(String text) {
    String scheme = text.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(HTTPS)) {
      return new ServerAddress.Https(uri(text));
    }
    if (scheme.startsWith(TLS)) {
      HostAndPort server = hostAndPort(text.substring(TLS.length()), text, TLS_PORT);
      return new ServerAddress.Tls(server.host(), resolved(server, text));
    }
    return new ServerAddress.Plain(
        resolved(hostAndPort(text, text, SimpleResolver.DEFAULT_PORT), text));
  }

  /** {@code ADDRESS:PORT}, the address in brackets if it is IPv6. */
  static String text(InetSocketAddress server) {
    String host =
        server.isUnresolved() ? server.getHostString() : AddressText.of(server.getAddress());
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
  }

  private static HostAndPort hostAndPort(String text, String whole, int usualPort) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The name server is empty; write HOST or HOST:PORT.");
    }
    if (BARE_IPV6.matcher(text).matches()) {
      return new HostAndPort(text, usualPort);
    }
    Matcher parts = BRACKETED.matcher(text);
    if (!parts.matches()) {
      parts = HOST.matcher(text);
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "The name server "
                + whole
                + " is not of the form HOST, HOST:PORT, [IPv6]:PORT, tls://HOST or"
                + " https://HOST/PATH.");
      }
    }
    String port = parts.group(2);
    return new HostAndPort(parts.group(1), port == null ? usualPort : port(port, whole));
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
        return uri.getRawPath().isEmpty() ? uri.resolve(USUAL_PATH) : uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(noUrl(text), e);
    }
    throw new IllegalArgumentException(noUrl(text));
  }

  private static String noUrl(String text) {
    return "The name server " + text + " is no URL of the form https://HOST/PATH.";
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

  private static InetSocketAddress resolved(HostAndPort server, String whole) {
    String host = server.host();
    boolean ipv6 = host.contains(":");
    // Java reads 192.0.2 as an address too, and asks DNS for 192.0.2.256.
    if (!ipv6 && host.matches("[0-9.]+") && AddressText.ip4(host).isEmpty()) {
      throw new IllegalArgumentException("The name server " + whole + " is no valid address.");
    }
    try {
      return new InetSocketAddress(InetAddress.getByName(host), server.port());
    } catch (UnknownHostException e) {
      String reason = ipv6 ? " is no valid address." : " is an unknown host; give its address.";
      throw new IllegalArgumentException("The name server " + whole + reason, e);
    }
  }
}
