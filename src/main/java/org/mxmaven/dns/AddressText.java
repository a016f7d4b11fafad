package org.mxmaven.dns;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** IP addresses as text. */
public final class AddressText {
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

  /** How an IPv6 address begins that stands for an IPv4 one (RFC 4291 §2.5.5.2). */
  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private AddressText() {}

  /**
   * The address; IPv6 in the form of RFC 5952 §4, in which the first longest run of zeros is left
   * out, and §5, in which one that stands for an IPv4 address ends in that.
   */
  public static String of(InetAddress address) {
    if (address instanceof Inet6Address) {
      byte[] bytes = address.getAddress();
      if (Arrays.equals(bytes, 0, MAPPED.length, MAPPED, 0, MAPPED.length)) {
        return "::ffff:%d.%d.%d.%d"
            .formatted(bytes[12] & 0xff, bytes[13] & 0xff, bytes[14] & 0xff, bytes[15] & 0xff);
      }
    }
    String text = address.getHostAddress();
    return ZEROS
        .matcher(text)
        .results()
        .reduce((a, b) -> b.group().length() > a.group().length() ? b : a)
        .map(zeros -> without(zeros, text))
        .orElse(text);
  }

  private static String without(MatchResult zeros, String text) {
    String before = text.substring(0, zeros.start());
    String after = text.substring(zeros.end());
    return (before.isEmpty() ? ":" : before) + (after.isEmpty() ? ":" : after);
  }
}
