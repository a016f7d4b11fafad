package org.mxmaven.spf;

import java.util.List;
import java.util.Locale;
import org.mxmaven.address.AddressText;
import org.mxmaven.txt.Misspelling;

/** Says what somebody may have meant by a mechanism's name that does not exist. */
final class UnknownName {
  /** Where two are equally near, the earlier is the likelier. */
  private static final List<String> MECHANISMS =
      List.of("all", "include", "ip4", "ip6", "mx", "ptr", "exists", "a");

  private static final int LONGEST_MISSPELLING = 10;
  private static final int SHORT_NAME = 4;

  private UnknownName() {}

  /**
   * The message of the problem.
   *
   * @param cursor after the name
   */
  static String message(String name, Cursor cursor) {
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
    for (String mechanism : MECHANISMS) {
      int distance = Misspelling.distance(name, mechanism);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = mechanism;
      }
    }
    return best;
  }
}
