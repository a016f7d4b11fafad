package org.mxmaven.spf;

import java.util.Optional;
import org.mxmaven.address.AddressText;

/**
 * Reads a {@code domain-spec} (RFC 7208 §7.1): a macro string that ends in a dot and a top-level
 * label, or in a macro. Whether the name that it expands to can exist is not the grammar's concern.
 */
final class DomainParser {
  private static final String SECTION = "7.1";

  private final Problems problems;

  DomainParser(Problems problems) {
    this.problems = problems;
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
   * Reads all that is left of the stretch.
   *
   * @param name the term's, and the section that asks for a domain
   */
  Optional<MacroString> parse(Cursor cursor, String name, String reference) {
    int start = cursor.position();
    String text = cursor.rest();
    if (text.isEmpty()) {
      problems.add(start, reference, "no domain; expected one after " + name);
      return Optional.empty();
    }
    MacroParser macros = new MacroParser(cursor, problems);
    Optional<MacroString> domain = macros.parse();
    if (domain.isEmpty() || hasEnd(text, start, macros.macroEnd() - start, name)) {
      return domain;
    }
    return Optional.empty();
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
        problems.add(position + i, SECTION, unexpected(c, name));
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

  private static String unexpected(char c, String name) {
    return switch (c) {
      case '/' -> "unexpected \"/\"; expected no prefix length, since " + name + " takes none";
      case ',', ';', '"', '\'', '`' -> Problems.unexpected(c);
      default ->
          "unexpected "
              + Problems.quote(String.valueOf(c))
              + " in the last label; expected letters, digits and hyphens";
    };
  }
}
