package org.mxmaven.dkim;

/** Quotes and backslashes of zone files that were typed into the text itself. */
final class TypedSigns {
  private TypedSigns() {}

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  static boolean is(char c) {
    return isQuote(c) || c == '\\';
  }

  /** The value as it was meant. */
  static String without(String value) {
    int first = 0;
    while (first < value.length() && !is(value.charAt(first))) {
      first++;
    }
    if (first == value.length()) {
      return value;
    }
    StringBuilder meant = new StringBuilder(value.length());
    meant.append(value, 0, first);
    for (int i = first; i < value.length(); i++) {
      if (!is(value.charAt(i))) {
        meant.append(value.charAt(i));
      }
    }
    return FoldingSpace.strip(meant.toString());
  }
}
