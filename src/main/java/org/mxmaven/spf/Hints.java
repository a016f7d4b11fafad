package org.mxmaven.spf;

import java.util.Locale;
import org.mxmaven.address.AddressText;
import org.mxmaven.txt.Misspelling;

/** The words for what the grammar does not take, with what somebody may have meant by it. */
final class Hints {
  private static final int LONGEST_MISSPELLING = 10;
  private static final int SHORT_NAME = 4;

  private Hints() {}

  /**
   * A mechanism's name that does not exist.
   *
   * @param cursor after the name
   */
  static String unknownMechanism(String name, Cursor cursor) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("redirect") || lower.equals("exp")) {
      return lower + " is a modifier, no mechanism; expected " + lower + "=domain";
    }
    String rest = name + cursor.rest();
    int slash = rest.indexOf('/');
    String address = slash < 0 ? rest : rest.substring(0, slash);
    String expected =
        AddressText.ip6(address).isPresent()
            ? "did you mean ip6:" + address + "?"
            : expected(lower, cursor.atEnd());
    return "unknown mechanism " + Problems.quote(name) + "; " + expected;
  }

  private static String expected(String name, boolean alone) {
    String meant =
        switch (name) {
          case "ip", "ipv4", "ip4s", "ipaddress" -> "ip4";
          case "ipv6" -> "ip6";
          default -> nearest(name);
        };
    if (!meant.isEmpty()) {
      return "did you mean " + meant + "?";
    }
    if (alone && name.indexOf('.') > 0) {
      String domain = name.length() > Problems.LONGEST_QUOTE ? "domain" : name;
      return "did you mean include:" + domain + " or a:" + domain + "?";
    }
    return "expected one of all, include, a, mx, ptr, ip4, ip6, exists";
  }

  private static String nearest(String name) {
    String best = "";
    if (name.length() < 2 || name.length() > LONGEST_MISSPELLING) {
      return best;
    }
    int bestDistance = name.length() <= SHORT_NAME ? 2 : 3;
    for (String mechanism : SpfTerms.MECHANISMS) {
      int distance = Misspelling.distance(name, mechanism);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = mechanism;
      }
    }
    return best;
  }

  /** Text that begins with no name of a term, or a qualifier with none behind it. */
  static String withoutName(Cursor cursor) {
    if (cursor.atEnd()) {
      return "a qualifier alone; expected a mechanism after it, and no space";
    }
    String rest = cursor.rest();
    int slash = rest.indexOf('/');
    String address = slash < 0 ? rest : rest.substring(0, slash);
    if (AddressText.ip4(address).isPresent()) {
      return "an address without a mechanism; did you mean ip4:" + address + "?";
    }
    if (AddressText.ip6(address).isPresent()) {
      return "an address without a mechanism; did you mean ip6:" + address + "?";
    }
    return switch (cursor.peek()) {
      case '+', '-', '~', '?' -> "a second qualifier; expected at most one before a mechanism";
      case ':', '=', '/' ->
          "unexpected "
              + Problems.quote(rest)
              + "; expected a mechanism or a modifier's name before it, and no space between";
      default -> Problems.unexpected(cursor.peek());
    };
  }

  /** A modifier with a qualifier. */
  static String qualifierBeforeModifier(String term) {
    String mechanism = term.replaceFirst("=", ":");
    return "a qualifier before a modifier; "
        + (SpfTerms.isMechanism(mechanism)
            ? "did you mean " + Problems.quote(mechanism) + "?"
            : "expected none");
  }

  /** Reports what is no IPv4 address. */
  static void noIp4(String text, int start, Problems problems) {
    if (AddressText.ip6(text).isPresent()) {
      problems.add(start, "5.6", "an IPv6 address; did you mean ip6:" + text + "?");
      return;
    }
    int clean = 0;
    while (clean < text.length()
        && (Ascii.isDigit(text.charAt(clean)) || text.charAt(clean) == '.')) {
      clean++;
    }
    if (clean < text.length() && AddressText.ip4(text.substring(0, clean)).isPresent()) {
      problems.add(start + clean, "5.6", Problems.unexpected(text.charAt(clean)));
      return;
    }
    problems.add(
        start,
        "5.6",
        Problems.quote(text)
            + " is no IPv4 address; expected four numbers from 0 to 255, without leading zeros,"
            + " parted by dots");
  }

  /** What is no IPv6 address. */
  static String noIp6(String text) {
    return AddressText.ip4(text).isPresent()
        ? "an IPv4 address; did you mean ip4:" + text + "?"
        : Problems.quote(text)
            + " is no IPv6 address; expected up to eight groups of up to four hexadecimal"
            + " digits parted by colons, such as 2001:db8::1";
  }

  /** A character that no top-level label holds. */
  static String unexpectedInLabel(char c, String term) {
    return switch (c) {
      case '/' -> "unexpected \"/\"; expected no prefix length, since " + term + " takes none";
      case ',', ';', '"', '\'', '`' -> Problems.unexpected(c);
      default ->
          "unexpected "
              + Problems.quote(String.valueOf(c))
              + " in the last label; expected letters, digits and hyphens";
    };
  }
}
