package org.mxmaven.dmarc;

import java.util.Optional;

/** The {@code %XX} of URIs (RFC 3986 §2.1). */
final class PercentText {
  private static final int HEX = 16;

  private PercentText() {}

  /** The text that is meant, one char per byte; empty if some {@code %} is not a whole escape. */
  static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), HEX) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        decoded.append((char) (high * HEX + low));
        i += 2;
      } else {
        decoded.append(text.charAt(i));
      }
    }
    return Optional.of(decoded.toString());
  }
}
