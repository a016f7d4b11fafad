package org.mxmaven.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.spf.MacroString.Literal;
import org.mxmaven.spf.MacroString.Macro;
import org.mxmaven.spf.MacroString.Part;

/** Reads one macro string (RFC 7208 §7.1): all that is left of a stretch. */
final class MacroParser {
  private static final String LETTERS = "slodiphv";
  private static final String LETTERS_OF_EXPLANATIONS = "crt";
  private static final String DELIMITERS = ".-+,/_=";
  private static final String SECTION = "7.1";

  private final Cursor cursor;
  private final Problems problems;
  private final boolean inExplanation;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int macroEnd;
  private boolean wellFormed = true;

  MacroParser(Cursor cursor, Problems problems) {
    this(cursor, problems, false);
  }

  private MacroParser(Cursor cursor, Problems problems, boolean inExplanation) {
    this.cursor = cursor;
    this.problems = problems;
    this.inExplanation = inExplanation;
    this.macroEnd = cursor.position();
  }

  /** A parser for explanation texts, which know more macro letters than records do (§7.2). */
  static MacroParser ofExplanation(Cursor cursor, Problems problems) {
    return new MacroParser(cursor, problems, true);
  }

  /** The macro string, or empty after reporting every bad macro in it. */
  Optional<MacroString> parse() {
    String text = cursor.rest();
    while (!cursor.atEnd()) {
      if (cursor.peek() == '%') {
        readExpand();
      } else {
        literal.append(cursor.takeWhile(c -> c != '%'));
      }
    }
    endLiteral();
    return wellFormed ? Optional.of(new MacroString(text, parts)) : Optional.empty();
  }

  /** The position behind the last {@code macro-expand}; the start if there is none. */
  int macroEnd() {
    return macroEnd;
  }

  private void readExpand() {
    int start = cursor.position();
    cursor.take();
    if (cursor.skip('{')) {
      endLiteral();
      readMacro();
    } else if (cursor.skip('%')) {
      literal.append('%');
    } else if (cursor.skip('_')) {
      literal.append(' ');
    } else if (cursor.skip('-')) {
      literal.append("%20");
    } else {
      refuse(start, SECTION, "a \"%\" alone; expected \"%{\", \"%%\", \"%_\" or \"%-\"");
    }
    macroEnd = cursor.position();
  }

  private void readMacro() {
    int start = cursor.position();
    char letter = cursor.peek();
    char lower = Character.toLowerCase(letter);
    boolean forExplanations = LETTERS_OF_EXPLANATIONS.indexOf(lower) >= 0;
    if (forExplanations && !inExplanation) {
      refuse(
          start,
          "7.2",
          "the macro letter \"" + letter + "\" is for explanation texts only; " + expectedLetter());
      return;
    }
    if (LETTERS.indexOf(lower) < 0 && !forExplanations) {
      String what =
          cursor.atEnd()
              ? "a macro without its end"
              : "unknown macro letter " + Problems.quote(String.valueOf(letter));
      refuse(start, SECTION, what + "; " + expectedLetter());
      return;
    }
    cursor.take();
    int digitsAt = cursor.position();
    String digits = cursor.takeWhile(Ascii::isDigit);
    int kept = value(digits);
    if (!digits.isEmpty() && kept == 0) {
      refuse(digitsAt, "7.3", "a macro that keeps zero parts; expected a number from 1");
      return;
    }
    boolean reverse = cursor.skip('r') || cursor.skip('R');
    String delimiters = cursor.takeWhile(c -> DELIMITERS.indexOf(c) >= 0);
    if (cursor.skip('}')) {
      parts.add(new Macro(letter, kept, reverse, delimiters));
      return;
    }
    String what =
        cursor.atEnd()
            ? "a macro without its end"
            : "unexpected " + Problems.quote(String.valueOf(cursor.peek())) + " in a macro";
    refuse(
        cursor.position(),
        SECTION,
        what + "; expected digits, then \"r\", then any of " + DELIMITERS + ", then \"}\"");
  }

  private static String expectedLetter() {
    return "expected one of " + String.join(" ", LETTERS.split(""));
  }

  /** The number; one that is too large for any name to have so many parts may come out smaller. */
  private static int value(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = Math.min(value * 10 + (digits.charAt(i) - '0'), 9_999);
    }
    return value;
  }

  private void endLiteral() {
    if (literal.length() > 0) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private void refuse(int position, String reference, String message) {
    wellFormed = false;
    problems.add(position, reference, message);
  }
}
