package org.mxmaven.txt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text of a record as somebody sees it who copies it from a page: what can't be seen is not
 * there.
 */
public final class SeenText {
  private SeenText() {}

  /**
   * The text with plain blanks for all kinds of them, straight quotes for typographic ones, and
   * without characters that have no width. Others that are not ASCII stay.
   *
   * @param oneCharPerByte UTF-8, or else in Windows' code page
   */
  public static String of(String oneCharPerByte) {
    StringBuilder seen = new StringBuilder();
    decode(oneCharPerByte).codePoints().forEach(c -> append(c, seen));
    return seen.toString();
  }

  private static String decode(String oneCharPerByte) {
    byte[] bytes = oneCharPerByte.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return oneCharPerByte;
    }
  }

  private static void append(int c, StringBuilder seen) {
    if (isBlank(c)) {
      seen.append(' ');
    } else if (isQuote(c)) {
      seen.append('"');
    } else if (Character.getType(c) != Character.FORMAT) {
      seen.appendCodePoint(c);
    }
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuote(int c) {
    int type = Character.getType(c);
    boolean windows = c >= 0x91 && c <= 0x94;
    return windows
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || c == 0x201a
        || c == 0x201e;
  }
}
