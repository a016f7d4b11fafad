package org.mxmaven.spf;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;

/** Reads IP addresses as RFC 7208 §12 has them; never asks DNS. */
public final class Addresses {
  private static final Pattern LONG_GROUP = Pattern.compile("[0-9A-Fa-f]{5}");

  private Addresses() {}

  /** Four numbers from 0 to 255 without leading zeros, parted by dots. */
  public static Optional<Inet4Address> ip4(String text) {
    return Optional.ofNullable(Address.toByteArray(text, Address.IPv4)).map(Addresses::inet4);
  }

  /** Any form of RFC 4291 §2.2, one that ends in an IPv4 address too. */
  public static Optional<Inet6Address> ip6(String text) {
    // dnsjava lets groups grow longer than four digits, and refuses an IPv4 address as the
    // seventh and eighth group after "::", so it is given those as groups.
    int tail = text.lastIndexOf(':') + 1;
    String groups = text;
    if (tail > 0 && text.indexOf('.', tail) > 0) {
      byte[] last = Address.toByteArray(text.substring(tail), Address.IPv4);
      if (last == null) {
        return Optional.empty();
      }
      groups = text.substring(0, tail) + group(last[0], last[1]) + ':' + group(last[2], last[3]);
    }
    if (groups.indexOf('.') >= 0 || LONG_GROUP.matcher(groups).find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(Address.toByteArray(groups, Address.IPv6)).map(Addresses::inet6);
  }

  private static String group(byte high, byte low) {
    return Integer.toHexString((high & 0xff) << 8 | (low & 0xff));
  }

  private static Inet4Address inet4(byte[] bytes) {
    try {
      return (Inet4Address) InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Inet6Address inet6(byte[] bytes) {
    try {
      // Unlike InetAddress, this keeps an address that maps an IPv4 one as IPv6.
      return Inet6Address.getByAddress(null, bytes, -1);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
