package org.mxmaven.result;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern for domain names: {@code *} stands for any text, dots included, {@code ?} for one
 * character; everything else, and the whole, must be the same without regard to case. A pattern
 * with other than ASCII characters is about the international form of names.
 *
 * @param text as given, in lower case and without a final dot
 */
public record NameGlob(String text, Pattern pattern) {
  private static final int LAST_ASCII = 0x7f;

  public static NameGlob of(String given) {
    String lower =
        Normalizer.normalize(given.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
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
    return pattern.matcher(isInternational() ? UnicodeNames.of(name) : name).matches();
  }

  /** Whether it is about the international form of names, which is not stored. */
  public boolean isInternational() {
    return text.codePoints().anyMatch(c -> c > LAST_ASCII);
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

  /** UnicodeNames names; apart, so that plain patterns don't load its tables. */
  private static final class UnicodeNames {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

    static String of(String name) {
      return UTS46.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
    }
  }
}
