package org.mxmaven.spf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the text that {@code exp=} leads to: {@code explain-string} (RFC 7208 §6.2, §7.1). */
public final class ExplanationText {
  private ExplanationText() {}

  /** The text taken apart; empty if it is not ASCII or its macros are not well formed. */
  public static Optional<MacroString> parse(byte[] joined) {
    String text = new String(joined, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && !Ascii.isVisible(c)) {
        return Optional.empty();
      }
    }
    return MacroParser.ofExplanation(new Problems())
        .macroString(new Cursor(text, 0, text.length()));
  }
}
