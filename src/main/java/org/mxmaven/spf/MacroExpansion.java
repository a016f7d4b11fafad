package org.mxmaven.spf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mxmaven.spf.MacroString.Literal;
import org.mxmaven.spf.MacroString.Macro;
import org.mxmaven.spf.MacroString.Part;

/** Expands macros (RFC 7208 §7.3). */
public final class MacroExpansion {
  /** The longest name in text form without its final dot (RFC 7208 §7.3). */
  private static final int MAX_NAME = 253;

  private MacroExpansion() {}

  /** What the macro letters stand for (RFC 7208 §7.2). */
  @FunctionalInterface
  public interface Values {
    /**
     * The value of a letter, before any transformation; empty if it is not known.
     *
     * @param letter in lower case
     */
    Optional<String> of(char letter);
  }

  /**
   * The name that a {@code domain-spec} stands for, whoever sends: empty if that depends on the
   * sender's address, host or mailbox. For the rest see {@link #name}.
   *
   * @param currentDomain the domain whose record is evaluated ({@code d}), without a final dot
   * @param senderDomain the domain of the sender ({@code o}), without a final dot
   */
  public static Optional<String> expand(
      MacroString text, String currentDomain, String senderDomain) {
    return name(
        text,
        letter ->
            switch (letter) {
              case 'd' -> Optional.of(currentDomain);
              case 'o' -> Optional.of(senderDomain);
              default -> Optional.empty();
            });
  }

  /**
   * The name that a {@code domain-spec} stands for: empty if a value that it needs is not known. A
   * name over 253 characters loses labels from the left. The result need not be a name that can
   * exist.
   */
  public static Optional<String> name(MacroString text, Values values) {
    return text(text, values).map(MacroExpansion::cut);
  }

  /** The text that a macro string stands for: empty if a value that it needs is not known. */
  public static Optional<String> text(MacroString text, Values values) {
    StringBuilder expanded = new StringBuilder();
    for (Part part : text.parts()) {
      if (part instanceof Literal literal) {
        expanded.append(literal.text());
      } else if (part instanceof Macro macro) {
        Optional<String> value = values.of(Character.toLowerCase(macro.letter()));
        if (value.isEmpty()) {
          return Optional.empty();
        }
        expanded.append(transform(macro, value.get()));
      }
    }
    return Optional.of(expanded.toString());
  }

  private static String transform(Macro macro, String value) {
    List<String> parts = split(value, macro.delimiters().isEmpty() ? "." : macro.delimiters());
    if (macro.reverse()) {
      Collections.reverse(parts);
    }
    int dropped = macro.digits() == 0 ? 0 : Math.max(0, parts.size() - macro.digits());
    String joined = String.join(".", parts.subList(dropped, parts.size()));
    return Character.isUpperCase(macro.letter()) ? urlEscaped(joined) : joined;
  }

  private static List<String> split(String value, String delimiters) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      if (delimiters.indexOf(value.charAt(i)) >= 0) {
        parts.add(value.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(value.substring(start));
    return parts;
  }

  /** All but the unreserved characters of RFC 3986 §2.3 as %XX; URLEncoder writes HTML forms. */
  private static String urlEscaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String cut(String name) {
    int length = name.length() - (name.endsWith(".") ? 1 : 0);
    if (length <= MAX_NAME) {
      return name;
    }
    int dot = name.indexOf('.', length - MAX_NAME - 1);
    return dot < 0 || dot >= length ? name : name.substring(dot + 1);
  }
}
