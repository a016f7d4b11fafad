package org.mxmaven.dmarc;

/** The blanks that a DMARC record may hold around its signs: space and tab (RFC 9989 §4.8). */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
