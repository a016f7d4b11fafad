package org.mxmaven.spf;

/** The character classes of the SPF grammar (RFC 5234 App. B.1), which know ASCII only. */
final class Ascii {
  private Ascii() {}

  static boolean isAlpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAlphanumeric(char c) {
    return isAlpha(c) || isDigit(c);
  }

  /** Whether a term may hold it at all: anything that prints, but no space. */
  static boolean isVisible(char c) {
    return c > ' ' && c < 0x7f;
  }
}
