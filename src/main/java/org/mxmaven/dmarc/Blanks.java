package org.mxmaven.dmarc;

/** The blanks that a DMARC record may hold around its signs: space and tab (RFC 9989 §4.8). */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Where a stretch of the text goes on behind the blanks that it begins with. */
  static int skip(String text, int start, int end) {
    int at = start;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static String strip(String text) {
    int end = text.length();
    int start = skip(text, 0, end);
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
