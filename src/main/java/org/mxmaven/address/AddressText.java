package org.mxmaven.address;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xbill.DNS.Address;

/** IP addresses as text: how they are printed, and how they are read; neither ever asks DNS. */
public final class AddressText {
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");
  private static final Pattern LONG_GROUP = Pattern.compile("[0-9A-Fa-f]{5}");

  /** How an IPv6 address begins that stands for an IPv4 one (RFC 4291 §2.5.5.2). */
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private AddressText() {}

  /**
   * The address; IPv6 in the form of RFC 5952 §4, in which the first longest run of zeros is left
   * out, and §5, in which one that stands for an IPv4 address ends in that.
   */
  public static String of(InetAddress address) {
    String text = address.getHostAddress();
    if (!(address instanceof Inet6Address)) {
      return text;
    }
    byte[] bytes = address.getAddress();
    if (Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length)) {
      return "::ffff:%d.%d.%d.%d"
          .formatted(bytes[12] & 0xff, bytes[13] & 0xff, bytes[14] & 0xff, bytes[15] & 0xff);
    }
    return ZEROS
        .matcher(text)
        .results()
        .reduce((a, b) -> b.group().length() > a.group().length() ? b : a)
        .map(zeros -> without(zeros, text))
        .orElse(text);
  }

  /**
   * Four numbers from 0 to 255 without leading zeros, parted by dots (RFC 7208 §12, ip4-network).
   */
  public static Optional<Inet4Address> ip4(String text) {
    return Optional.ofNullable(Address.toByteArray(text, Address.IPv4)).map(AddressText::inet4);
  }

  /**
   * Any form of RFC 4291 §2.2, one that ends in an IPv4 address too (RFC 7208 §12, ip6-network).
   */
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
    return Optional.ofNullable(Address.toByteArray(groups, Address.IPv6)).map(AddressText::inet6);
  }

  /**
   * An address of either family.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static InetAddress either(String text) {
    Optional<? extends InetAddress> address = text.indexOf(':') < 0 ? ip4(text) : ip6(text);
    if (address.isEmpty()) {
      throw new IllegalArgumentException("no address: " + text);
    }
    return address.get();
  }

  private static String without(MatchResult zeros, String text) {
    String before = text.substring(0, zeros.start());
    String after = text.substring(zeros.end());
    return (before.isEmpty() ? ":" : before) + (after.isEmpty() ? ":" : after);
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
