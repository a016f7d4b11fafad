package org.mxmaven.dns.zone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The escapes of master files, {@code \DDD} and {@code \X} (RFC 1035 §5.1). Texts hold one
 * character for each byte.
 */
final class Escapes {
  private static final int DIGITS = 3;

  private Escapes() {}

  /** The bytes that a token stands for; empty if it has a wrong escape. */
  static Optional<byte[]> decode(String token) {
    if (token.indexOf('\\') < 0) {
      return Optional.of(token.getBytes(StandardCharsets.ISO_8859_1));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = 0;
    while (i < token.length()) {
      char c = token.charAt(i++);
      if (c != '\\') {
        bytes.write(c);
      } else if (i < token.length() && !isDigit(token.charAt(i))) {
        bytes.write(token.charAt(i++));
      } else {
        int end = i + DIGITS;
        if (end > token.length() || !token.substring(i, end).chars().allMatch(Escapes::isDigit)) {
          return Optional.empty();
        }
        int value = Integer.parseInt(token.substring(i, end));
        if (value > 0xff) {
          return Optional.empty();
        }
        bytes.write(value);
        i = end;
      }
    }
    return Optional.of(bytes.toByteArray());
  }

  /** The token with every byte that is not ASCII written as {@code \DDD}. */
  static String ascii(String token) {
    if (isAscii(token)) {
      return token;
    }
    StringBuilder ascii = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      boolean escapesNext = c == '\\' && i + 1 < token.length();
      if (escapesNext && token.charAt(i + 1) < 0x80) {
        ascii.append(c).append(token.charAt(++i));
      } else {
        char literal = escapesNext ? token.charAt(++i) : c;
        ascii.append(
            literal < 0x80 ? String.valueOf(literal) : String.format("\\%03d", (int) literal));
      }
    }
    return ascii.toString();
  }

  private static boolean isAscii(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
