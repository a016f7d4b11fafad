package org.mxmaven.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern for domain names: {@code *} stands for any text, dots included, {@code ?} for one
 * character; everything else, and the whole, must be the same without regard to case.
 *
 * @param text as given, in lower case and without a final dot
 */
public record NameGlob(String text, Pattern pattern) {

  public static NameGlob of(String given) {
    String lower = given.strip().toLowerCase(Locale.ROOT);
    String text = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return new NameGlob(text, Pattern.compile(regex.toString()));
  }

  /** Whether a name as {@link org.mxmaven.dns.Names#text} writes it matches. */
  public boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  /** Patterns are the same if their text is. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NameGlob glob && glob.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
