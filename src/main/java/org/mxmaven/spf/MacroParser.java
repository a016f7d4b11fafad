package org.mxmaven.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.address.AddressText;
import org.mxmaven.spf.MacroString.Literal;
import org.mxmaven.spf.MacroString.Macro;
import org.mxmaven.spf.MacroString.Part;

/**
 * Reads domains and other text with macros (RFC 7208 §7.1): all that is left of a stretch. Whether
 * the name that a domain expands to can exist is not the grammar's concern.
 *
 * <pre>
 * domain-spec        = macro-string domain-end
 * domain-end         = ( "." toplabel [ "." ] ) / macro-expand
 * toplabel           = ( *alphanum ALPHA *alphanum ) /
 *                      ( 1*alphanum "-" *( alphanum / "-" ) alphanum )
 * explain-string     = *( macro-string / SP )
 * macro-string       = *( macro-expand / macro-literal )
 * macro-expand       = ( "%{" macro-letter transformers *delimiter "}" ) / "%%" / "%_" / "%-"
 * macro-literal      = %x21-24 / %x26-7E         ; visible, but "%"
 * macro-letter       = "s" / "l" / "o" / "d" / "i" / "p" / "h" / "c" / "r" / "t" / "v"
 *                                                ; c, r and t in explanations only (§7.2)
 * transformers       = *DIGIT [ "r" ]            ; not zero (§7.3)
 * delimiter          = "." / "-" / "+" / "," / "/" / "_" / "="
 * </pre>
 */
final class MacroParser {
  private static final String LETTERS = "slodiphv";
  private static final String LETTERS_OF_EXPLANATIONS = "crt";
  private static final String DELIMITERS = ".-+,/_=";
  private static final String SECTION = "7.1";

  private final Problems problems;
  private final boolean inExplanation;

  /** A parser for what stands in records. */
  MacroParser(Problems problems) {
    this(problems, false);
  }

  private MacroParser(Problems problems, boolean inExplanation) {
    this.problems = problems;
    this.inExplanation = inExplanation;
  }

  /** A parser for explanation texts, which know more macro letters than records do (§7.2). */
  static MacroParser ofExplanation(Problems problems) {
    return new MacroParser(problems, true);
  }

  /**
   * How much of an argument is domain before a prefix length begins. A macro string may itself hold
   * slashes, but its last label may not.
   */
  static int lengthBeforePrefix(String argument) {
    int lastEnd =
        Math.max(
            argument.lastIndexOf('.'),
            Math.max(argument.lastIndexOf('}'), argument.lastIndexOf('%')));
    int slash = argument.indexOf('/', lastEnd + 1);
    return slash < 0 ? argument.length() : slash;
  }

  /**
   * The {@code domain-spec}, or empty after reporting what is wrong with it.
   *
   * @param name the term's
   * @param reference the section that asks for a domain
   */
  Optional<MacroString> domainSpec(Cursor cursor, String name, String reference) {
    int start = cursor.position();
    String text = cursor.rest();
    if (text.isEmpty()) {
      problems.add(start, reference, "no domain; expected one after " + name);
      return Optional.empty();
    }
    Reading reading = new Reading(cursor);
    Optional<MacroString> domain = reading.macroString();
    boolean ends = domain.isEmpty() || hasEnd(text, start, reading.macroEnd - start, name);
    return ends ? domain : Optional.empty();
  }

  /** The {@code macro-string}, or empty after reporting every bad macro in it. */
  Optional<MacroString> macroString(Cursor cursor) {
    return new Reading(cursor).macroString();
  }

  /**
   * Checks the {@code domain-end}, and reports it if it is none.
   *
   * @param macroEnd how much of the text goes up to the last macro
   */
  private boolean hasEnd(String text, int start, int macroEnd, String name) {
    if (macroEnd == text.length()) {
      return true;
    }
    int end = text.length() - (text.endsWith(".") ? 1 : 0);
    int dot = text.lastIndexOf('.', end - 1);
    if (dot < macroEnd) {
      problems.add(
          start + macroEnd,
          SECTION,
          Problems.quote(text)
              + " is no full domain; expected it to end in a dot and a top-level label, or in a"
              + " macro");
      return false;
    }
    if (AddressText.ip4(text).isPresent()) {
      problems.add(
          start, SECTION, "an address; expected a domain after " + name + ", or ip4:" + text);
      return false;
    }
    return isTopLabel(text.substring(dot + 1, end), start + dot + 1, name);
  }

  private boolean isTopLabel(String label, int position, String name) {
    boolean allDigits = true;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Ascii.isAlphanumeric(c) && c != '-') {
        problems.add(position + i, SECTION, Hints.unexpectedInLabel(c, name));
        return false;
      }
      allDigits &= Ascii.isDigit(c);
    }
    boolean ok = !allDigits && !label.startsWith("-") && !label.endsWith("-");
    if (!ok) {
      problems.add(
          position,
          SECTION,
          Problems.quote(label)
              + " is no top-level label; expected letters, digits and hyphens, no hyphen at either"
              + " end and not digits alone");
    }
    return ok;
  }

  /** One macro string being read. */
  private final class Reading {
    private final Cursor cursor;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean wellFormed = true;

    /** The position behind the last {@code macro-expand}; the start if there is none. */
    private int macroEnd;

    Reading(Cursor cursor) {
      this.cursor = cursor;
      this.macroEnd = cursor.position();
    }

    Optional<MacroString> macroString() {
      String text = cursor.rest();
      while (!cursor.atEnd()) {
        if (cursor.peek() == '%') {
          macroExpand();
        } else {
          literal.append(cursor.takeWhile(c -> c != '%'));
        }
      }
      endLiteral();
      return wellFormed ? Optional.of(new MacroString(text, parts)) : Optional.empty();
    }

    private void macroExpand() {
      int start = cursor.position();
      cursor.take();
      if (cursor.skip('{')) {
        endLiteral();
        macro();
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

    private void macro() {
      int start = cursor.position();
      char letter = cursor.peek();
      char lower = Character.toLowerCase(letter);
      boolean forExplanations = LETTERS_OF_EXPLANATIONS.indexOf(lower) >= 0;
      if (forExplanations && !inExplanation) {
        refuse(
            start,
            "7.2",
            "the macro letter \""
                + letter
                + "\" is for explanation texts only; "
                + expectedLetter());
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
}
