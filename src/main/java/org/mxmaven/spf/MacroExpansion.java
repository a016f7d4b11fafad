package org.mxmaven.spf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mxmaven.spf.MacroString.Literal;
import org.mxmaven.spf.MacroString.Macro;
import org.mxmaven.spf.MacroString.Part;

/** Expands macros as far as they follow from the domains alone (RFC 7208 §7.3). */
public final class MacroExpansion {
  /** The longest name in text form without its final dot (RFC 7208 §7.3). */
  private static final int MAX_NAME = 253;

  private MacroExpansion() {}

  /**
   * The name that a {@code domain-spec} stands for, whoever sends: empty if that depends on the
   * sender's address, host or mailbox. A name over 253 characters loses labels from the left. The
   * result need not be a name that can exist.
   *
   * @param currentDomain the domain whose record is evaluated ({@code d}), without a final dot
   * @param senderDomain the domain of the sender ({@code o}), without a final dot
   */
  public static Optional<String> expand(
      MacroString text, String currentDomain, String senderDomain) {
    StringBuilder expanded = new StringBuilder();
    for (Part part : text.parts()) {
      if (part instanceof Literal literal) {
        expanded.append(literal.text());
      } else if (part instanceof Macro macro) {
        switch (macro.letter()) {
          case 'd', 'D' -> expanded.append(transform(macro, currentDomain));
          case 'o', 'O' -> expanded.append(transform(macro, senderDomain));
          default -> {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(cut(expanded.toString()));
  }

  private static String transform(Macro macro, String value) {
    String delimiters = macro.delimiters().isEmpty() ? "." : macro.delimiters();
    List<String> parts = Arrays.asList(value.split("[" + Pattern.quote(delimiters) + "]", -1));
    if (macro.reverse()) {
      Collections.reverse(parts);
    }
    int dropped = macro.digits() == 0 ? 0 : Math.max(0, parts.size() - macro.digits());
    String joined = String.join(".", parts.subList(dropped, parts.size()));
    return Character.isUpperCase(macro.letter()) ? urlEscaped(joined) : joined;
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
