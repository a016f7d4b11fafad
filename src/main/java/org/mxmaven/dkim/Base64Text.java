package org.mxmaven.dkim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The base64 of a key, which may have white space in it (RFC 6376 §2.10, §3.6.1). Signs of zone
 * files are read over, too: they are a problem of their own.
 */
final class Base64Text {
  private final StringBuilder characters;
  private int padding;
  private int badPosition = -1;

  private Base64Text(int length) {
    characters = new StringBuilder(length);
  }

  static Base64Text of(String text) {
    Base64Text read = new Base64Text(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!FoldingSpace.isBlank(c) && !TypedSigns.is(c) && !read.take(c)) {
        read.badPosition = i;
        break;
      }
    }
    return read;
  }

  private boolean take(char c) {
    if (c == '=') {
      padding++;
      return padding <= 2 && !characters.isEmpty();
    }
    if (padding > 0 || !isBase64(c)) {
      return false;
    }
    characters.append(c);
    return true;
  }

  private static boolean isBase64(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  boolean isEmpty() {
    return characters.isEmpty() && badPosition < 0;
  }

  /** How many characters of base64 there are, equals signs not counted. */
  int length() {
    return characters.length();
  }

  /** Where the first character stands that can't be there; -1 if there is none. */
  int badPosition() {
    return badPosition;
  }

  /** Whether the last character has bits of no whole byte: one was lost, or is too many. */
  boolean isUneven() {
    return characters.length() % 4 == 1;
  }

  /** Whether equals signs are missing at the end, or there are too many (RFC 4648 §3.2). */
  boolean isPaddedWrongly() {
    return (characters.length() + padding) % 4 != 0;
  }

  /** The whole bytes before the first bad character. */
  byte[] bytes() {
    int whole = characters.length() - (isUneven() ? 1 : 0);
    String even = characters.substring(0, whole);
    return Base64.getDecoder().decode(even.getBytes(StandardCharsets.ISO_8859_1));
  }
}
