package org.mxmaven.spf;

import java.util.List;

/**
 * Text with macros (RFC 7208 §7.1), taken apart. Its literal parts hold one char per byte.
 *
 * @param text as written
 */
public record MacroString(String text, List<Part> parts) {
  public MacroString {
    parts = List.copyOf(parts);
  }

  /** A stretch of a macro string. */
  sealed interface Part {}

  /** Text that stands for itself, {@code %%}, {@code %_} and {@code %-} already replaced. */
  record Literal(String text) implements Part {}

  /**
   * A {@code %{...}}.
   *
   * @param letter the macro letter as written; upper case asks for URL escaping (§7.3)
   * @param digits how many right-hand parts are kept; 0 for all
   * @param reverse whether the parts are reversed
   * @param delimiters the characters that part the value; empty for the default dot
   */
  record Macro(char letter, int digits, boolean reverse, String delimiters) implements Part {}

  /**
   * Whether a macro letter occurs in it.
   *
   * @param letter in lower case; found in either case
   */
  public boolean uses(char letter) {
    return parts.stream()
        .anyMatch(part -> part instanceof Macro m && Character.toLowerCase(m.letter()) == letter);
  }

  /** Whether it says something else for another sender or domain. */
  public boolean hasMacros() {
    return parts.stream().anyMatch(Macro.class::isInstance);
  }
}
