package org.mxmaven.dkim;

/**
 * The folding white space of RFC 6376 §2.8. Line breaks count one by one, since verifiers take them
 * so.
 */
final class FoldingSpace {
  private FoldingSpace() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** Where a stretch of the text goes on behind the blanks that it begins with. */
  static int skip(String text, int start, int end) {
    int at = start;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where a stretch of the text ends before the blanks that it ends with. */
  static int skipBack(String text, int start, int end) {
    int at = end;
    while (at > start && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static String strip(String text) {
    int start = skip(text, 0, text.length());
    return text.substring(start, skipBack(text, start, text.length()));
  }
}
