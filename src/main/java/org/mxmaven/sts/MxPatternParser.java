package org.mxmaven.sts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mxmaven.address.AddressText;
import org.mxmaven.dns.Names;

/**
 * Reads the value of an {@code mx} field of a policy (RFC 8461 §3.2, RFC 5321 §4.1.2).
 *
 * <pre>
 * sts-policy-mx-value = ["*."] Domain
 * Domain              = sub-domain *("." sub-domain)
 * sub-domain          = Let-dig [Ldh-str]
 * </pre>
 */
final class MxPatternParser {
  private static final int LONGEST_NAME = 253;
  private static final Pattern DOMAIN =
      Pattern.compile(
          "[0-9A-Za-z](?:[0-9A-Za-z-]{0,62}+(?<!-))?(?:\\.[0-9A-Za-z](?:[0-9A-Za-z-]{0,62}+(?<!-))?)*+");
  private static final Pattern SEVERAL = Pattern.compile("[ \t,;]");
  private static final String WILDCARD = "*.";

  private MxPatternParser() {}

  /**
   * The pattern, or empty if it is none.
   *
   * @param value one char per byte, without blanks around it
   */
  static Optional<MxPattern> parse(String value) {
    boolean wildcard = value.startsWith(WILDCARD);
    String domain = wildcard ? value.substring(WILDCARD.length()) : value;
    return isDomain(domain)
        ? Optional.of(new MxPattern(wildcard, Names.of(domain)))
        : Optional.empty();
  }

  /** What keeps a value from being a pattern that is none, and what was expected. */
  static String fault(String value) {
    if (value.isEmpty()) {
      return "no pattern; expected the name of a mail host";
    }
    if (SEVERAL.matcher(value).find()) {
      return "more than one name; expected a field mx for each";
    }
    if (value.chars().anyMatch(c -> c > 0x7f)) {
      return "a name that is not in ASCII; expected its form in DNS, which begins with xn--";
    }
    String domain = value.startsWith(WILDCARD) ? value.substring(WILDCARD.length()) : value;
    if (isAddress(domain)) {
      return "an IP address; expected the name of a mail host";
    }
    if (domain.indexOf('*') >= 0) {
      return "a \"*\" that is not the whole first label; expected *. and a domain";
    }
    if (domain.startsWith(".")) {
      return "a dot at the beginning; expected *. and a domain, or a mail host";
    }
    if (domain.endsWith(".")) {
      return "a dot at the end; expected none";
    }
    return "no host name; expected labels of letters, digits and hyphens";
  }

  private static boolean isDomain(String text) {
    return text.length() <= LONGEST_NAME && DOMAIN.matcher(text).matches() && !isAddress(text);
  }

  private static boolean isAddress(String text) {
    return text.startsWith("[")
        || AddressText.ip4(text).isPresent()
        || AddressText.ip6(text).isPresent();
  }
}
