package org.mxmaven.txt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xbill.DNS.Name;

/**
 * What a record has fetched or sent over HTTPS: {@code https://} and a host (RFC 9110 §4.2.2).
 *
 * @param host its name; empty if nobody can use the URI, or if it gives an address
 * @param problem why it cannot be used, as a clause; empty if it can
 */
public record HttpsUri(Optional<Name> host, Optional<String> problem) {
  private static final String SCHEME = "https:";

  private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*");

  /** Visible ASCII but what RFC 3986 has written as {@code %XX}, and such escapes. */
  private static final Pattern CHARACTERS =
      Pattern.compile("([!#$&-;=?-\\[\\]_a-z~]++|%[0-9A-Fa-f]{2})*+");

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "//([^/?#@]*+@)?+(?<host>\\[[0-9A-Fa-f:.]++\\]|[^/?#@:\\[\\]]++)(:[0-9]*+)?+");

  /**
   * Reads one.
   *
   * @param text one char per byte
   */
  public static HttpsUri parse(String text) {
    if (!isHttps(text)) {
      boolean otherScheme = OTHER_SCHEME.matcher(text).matches();
      return bad(otherScheme ? "it is no https: URI" : "it lacks \"https://\"");
    }
    if (!CHARACTERS.matcher(text).matches()) {
      return bad("it holds characters that a URI writes as %XX");
    }
    Matcher authority = AUTHORITY.matcher(text).region(SCHEME.length(), text.length());
    if (!authority.lookingAt()
        || (authority.end() < text.length() && "/?#".indexOf(text.charAt(authority.end())) < 0)) {
      return bad("no host stands after \"https://\"");
    }
    String host = authority.group("host");
    if (host.startsWith("[")) {
      return new HttpsUri(Optional.empty(), Optional.empty());
    }
    Optional<Name> name = MailtoUri.domain(host);
    return name.isEmpty()
        ? bad("what stands after \"https://\" is no host name")
        : new HttpsUri(name, Optional.empty());
  }

  /** Whether the text begins as one. */
  public static boolean isHttps(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static HttpsUri bad(String problem) {
    return new HttpsUri(Optional.empty(), Optional.of(problem));
  }
}
