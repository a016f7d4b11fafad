package org.mxmaven.certificate;

import java.util.Locale;

/**
 * Whether a name in a certificate is that of a host, as strictly as RFC 9525 §6.3 and RFC 8461 §4.1
 * want it. What Java does for HTTPS is laxer: it takes the common name, and {@code m*.example.com}.
 */
public final class HostNames {
  private HostNames() {}

  /**
   * Whether a dNSName matches a host: the same name, whatever the case of its letters, or a
   * wildcard as the whole leftmost label, which stands for one label. A dot at the end of either
   * does not count.
   *
   * @param pattern the dNSName; a host with other letters than ASCII stands there as A-labels
   */
  public static boolean match(String pattern, String host) {
    String wanted = plain(host);
    String offered = plain(pattern);
    if (!offered.startsWith("*.")) {
      return !offered.isEmpty() && offered.equals(wanted);
    }
    int dot = wanted.indexOf('.');
    return dot > 0 && offered.length() > 2 && offered.substring(1).equals(wanted.substring(dot));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
