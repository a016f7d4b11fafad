package org.mxmaven.spf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds the bytes that no term may hold: anything but visible ASCII (RFC 7208 §3.1, §4.6.1). */
final class BadCharacters {
  private static final int LONGEST_UTF8 = 4;

  private BadCharacters() {}

  /** Reports the first such byte of a term, and says whether there is none. */
  static boolean isClean(String term, int position, Problems problems) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c == '\t') {
        problems.add(
            position + i, "4.6.1", "a tab; expected a space, since only spaces part terms");
        return false;
      }
      if (!Ascii.isVisible(c)) {
        problems.add(
            position + i, "3.1", name(term, i) + "; expected visible ASCII characters only");
        return false;
      }
    }
    return true;
  }

  private static String name(String term, int at) {
    char first = term.charAt(at);
    if (first < 0x80) {
      return String.format(Locale.ROOT, "the control character 0x%02X", (int) first);
    }
    int length = first >= 0xF0 ? LONGEST_UTF8 : first >= 0xE0 ? 3 : 2;
    String bytes = term.substring(at, Math.min(term.length(), at + length));
    String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    int codePoint = text.codePointAt(0);
    if (codePoint == 0xFFFD || text.codePointCount(0, text.length()) > 1) {
      return String.format(Locale.ROOT, "the byte 0x%02X, which is not ASCII", (int) first);
    }
    String character = String.format(Locale.ROOT, "the character U+%04X", codePoint);
    String name = Character.getName(codePoint);
    return character + (name == null ? "" : " (" + name + ")") + ", which is not ASCII";
  }
}
