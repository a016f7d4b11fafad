package org.mxmaven.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Makes text from DNS, input or database harmless for a terminal, and measures it. What a terminal
 * would obey or not show (control codes, bidirectional controls, zero-width characters, unusual
 * blanks, unassigned code points) becomes a backslash, the letter u, and the code point in hex and
 * braces; so do characters that the charset lacks. Printable text stays as it is. For one thread.
 */
public final class TerminalText {
  private final CharsetEncoder encoder;

  /**
   * Text for one output.
   *
   * @param charset what the output is encoded with
   */
  public TerminalText(Charset charset) {
    this.encoder = charset.newEncoder();
  }

  /** The text, all on one line and safe to print. */
  public String of(String text) {
    if (isPrintableAscii(text)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  /** Whether the charset has every character of the text. */
  boolean canShow(String text) {
    return encoder.canEncode(text);
  }

  /** The columns that safe text takes: two for wide East Asian characters, none for marks. */
  static int width(String text) {
    return isPrintableAscii(text)
        ? text.length()
        : text.codePoints().map(TerminalText::width).sum();
  }

  /** The columns that one code point takes. */
  static int width(int codePoint) {
    if (codePoint < 0x7f) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
  }

  private static boolean isPrintableAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private void append(StringBuilder safe, int codePoint) {
    boolean shown =
        isPrintable(codePoint) && encoder.canEncode(new String(Character.toChars(codePoint)));
    if (shown) {
      safe.appendCodePoint(codePoint);
    } else if (codePoint == '§') {
      // Only the program's own references to RFCs hold it; an escape would make them unreadable.
      safe.append("section ");
    } else {
      safe.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
    }
  }

  private static boolean isPrintable(int codePoint) {
    if (codePoint == ' ') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default ->
          codePoint < 0x7f
              || !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }
}
