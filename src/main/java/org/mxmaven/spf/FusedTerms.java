package org.mxmaven.spf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two SPF terms without the space that parts them (RFC 7208 §4.6.1), such as {@code
 * ip4:192.0.2.1~all}.
 *
 * @param first a well-formed term
 * @param second begins like another one
 */
public record FusedTerms(String first, String second) {
  /** Nobody writes longer terms, and a hostile one could be tried at each of its characters. */
  private static final int LONGEST = 500;

  /** What no term goes on with by chance: a qualifier and a name, or a long name and a sign. */
  private static final Pattern SECOND =
      Pattern.compile(
          "[-+~?](?:all|a|mx|ptr|ip4|ip6|include|exists)(?![^:/])"
              + "|(?:ip4|ip6|include|exists|redirect)[:=]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ALL = Pattern.compile("[-+~?]?all", Pattern.CASE_INSENSITIVE);

  private static final String INTERNATIONAL = "xn--";

  /**
   * The two that a well-formed term was meant as: the grammar takes a good deal for a domain (§7.1)
   * that is no host's name, nor below a top-level domain.
   */
  public static Optional<FusedTerms> in(Term term) {
    if (term instanceof Term.UnknownModifier || term instanceof Term.Malformed) {
      return Optional.empty();
    }
    String text = term.text();
    String whole = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    String last = whole.substring(whole.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return last.startsWith(INTERNATIONAL) ? Optional.empty() : inText(whole);
  }

  /** The two that text which is no term consists of, if it is clear that it does. */
  public static Optional<FusedTerms> inText(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher second = SECOND.matcher(text);
    while (second.find()) {
      String first = text.substring(0, second.start());
      String rest = text.substring(second.start());
      boolean twice = ALL.matcher(first).matches() && ALL.matcher(rest).matches();
      // A letter more in front of a name is a slip of the finger rather than a mechanism.
      boolean slip = first.length() == 1 && Ascii.isAlpha(rest.charAt(0));
      if (!twice && !slip && SpfTerms.isMechanism(first)) {
        return Optional.of(new FusedTerms(first, rest));
      }
    }
    return Optional.empty();
  }

  /** The terms as they should have been written. */
  public String parted() {
    return first + ' ' + second;
  }
}
