package org.mxmaven.dns;

import java.net.InetAddress;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** IP addresses as text. */
public final class AddressText {
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

  private AddressText() {}

  /** The address; IPv6 in the form of RFC 5952 §4: the first longest run of zeros is left out. */
  public static String of(InetAddress address) {
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
