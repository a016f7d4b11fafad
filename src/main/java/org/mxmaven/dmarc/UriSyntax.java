package org.mxmaven.dmarc;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a URI of {@code rua} or {@code ruf} looks like: as RFC 3986 has it, without commas and
 * exclamation marks, which part entries and size limits from it (RFC 9989 §4.8).
 */
final class UriSyntax {
  /** The obsolete limit on the size of reports, which receivers ignore (RFC 9989 §4.8). */
  private static final Pattern SIZE = Pattern.compile("![0-9]++[kmgtKMGT]?+\\z");

  private static final String NOT_ALLOWED = "\"<>\\^`{|}!,";

  private static final String ESCAPE = "|%[0-9A-Fa-f]{2})*+";
  private static final String NAME = "([A-Za-z0-9._~$&'()*+;=-]" + ESCAPE;
  private static final String USER = "([A-Za-z0-9._~$&'()*+;=:-]" + ESCAPE;
  private static final String PATH = "([A-Za-z0-9._~$&'()*+;=:@/-]" + ESCAPE;
  private static final String QUERY = "([A-Za-z0-9._~$&'()*+;=:@/?-]" + ESCAPE;

  /** RFC 3986 §3.2. */
  private static final String AUTHORITY =
      "//(" + USER + "@)?+(\\[[0-9A-Za-z:.]++\\]|" + NAME + ")(:[0-9]*+)?+(?![^/?#])";

  private static final Pattern URI =
      Pattern.compile(
          ("[A-Za-z][A-Za-z0-9+.-]*+:(" + AUTHORITY + "|(?!//))" + PATH)
              + ("(\\?" + QUERY + ")?+(#" + QUERY + ")?+"));

  private UriSyntax() {}

  /** The entry without a size limit at its end. */
  static String withoutSize(String entry) {
    return SIZE.matcher(entry).replaceFirst("");
  }

  /** Whether an entry, a size limit aside, is a URI, of whatever scheme. */
  static boolean isUri(String entry) {
    return URI.matcher(withoutSize(entry)).matches();
  }

  /** Where the first visible character stands that a URI must write as {@code %XX}. */
  static OptionalInt notAllowed(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      if (NOT_ALLOWED.indexOf(uri.charAt(i)) >= 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
