package org.mxmaven.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * Takes the list of a {@code rua} or {@code ruf} tag apart: URIs parted by commas, each with an
 * optional size limit, which receivers ignore (RFC 9989 §4.7). A bad entry leaves the others alone.
 *
 * <pre>
 * dmarc-urilist = entry *( *WSP "," *WSP entry )
 * entry         = dmarc-uri [ "!" 1*DIGIT [ "k" / "m" / "g" / "t" ] ]
 * dmarc-uri     = URI                            ; RFC 3986, without "," and "!" (RFC 9989 §4.8)
 * mailto        = "mailto:" mailbox [ "?" ... ]  ; RFC 6068 §2, the one scheme that is in use
 * </pre>
 */
public final class ReportAddressParser {
  private static final String SCHEME = "mailto:";

  private static final int HEX = 16;

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

  private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*");

  /** Dots part atoms and stand neither first nor last (RFC 5322 §3.2.3). */
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");

  private static final Pattern QUOTED_LOCAL_PART =
      Pattern.compile("\"([ !#-\\[\\]-~]|\\\\[ -~])*+\"");

  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]*+)(\\.[A-Za-z0-9_][A-Za-z0-9_-]*+)*+");

  private ReportAddressParser() {}

  /**
   * All entries, in order.
   *
   * @param position bytes before the value in the joined record
   */
  public static List<ReportAddress> parse(String tag, int position, String value) {
    List<ReportAddress> addresses = new ArrayList<>();
    int start = 0;
    while (start <= value.length()) {
      int comma = value.indexOf(',', start);
      int end = comma < 0 ? value.length() : comma;
      int from = Blanks.skip(value, start, end);
      addresses.add(entry(tag, position + from, Blanks.strip(value.substring(from, end))));
      start = end + 1;
    }
    return List.copyOf(addresses);
  }

  private static ReportAddress entry(String tag, int position, String text) {
    Optional<String> problem = shapeProblem(text);
    if (problem.isPresent()) {
      return ReportAddress.invalid(tag, position, text, problem.get());
    }
    String uri = withoutSize(text);
    Optional<String> character = characterProblem(uri);
    if (character.isPresent()) {
      return ReportAddress.invalid(tag, position, text, character.get());
    }
    int query = uri.indexOf('?');
    String path = uri.substring(SCHEME.length(), query < 0 ? uri.length() : query);
    Optional<String> address = decoded(path);
    if (address.isEmpty()) {
      return ReportAddress.invalid(
          tag, position, text, "a \"%\" in it is not followed by two hexadecimal digits");
    }
    return address(tag, position, text, address.get());
  }

  private static Optional<String> shapeProblem(String text) {
    if (text.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      boolean otherScheme = OTHER_SCHEME.matcher(text).matches();
      return Optional.of(
          otherScheme ? "reports go to mailto: addresses only" : "it lacks \"mailto:\"");
    }
    if (text.startsWith("//", SCHEME.length())) {
      return Optional.of("\"//\" stands after \"mailto:\"; the address follows at once");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Blanks.isBlank(c)) {
        return Optional.of("it holds a blank; addresses are parted by commas");
      }
      if (c < ' ' || c >= 0x7f) {
        return Optional.of("it holds control or non-ASCII characters");
      }
    }
    return Optional.empty();
  }

  /** What a URI must write as {@code %XX} (RFC 3986 §2.1), and a "#", which ends an address. */
  private static Optional<String> characterProblem(String uri) {
    int query = uri.indexOf('?');
    int fragment = uri.indexOf('#');
    boolean cut = fragment >= 0 && (query < 0 || fragment < query);
    OptionalInt at = cut ? OptionalInt.of(fragment) : notAllowed(uri);
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "it holds \"%c\", which a URI writes as %%%02X"
                .formatted(uri.charAt(at.getAsInt()), (int) uri.charAt(at.getAsInt())));
  }

  private static ReportAddress address(String tag, int position, String text, String address) {
    int at = address.lastIndexOf('@');
    if (at < 0) {
      return ReportAddress.invalid(tag, position, text, "it holds no \"@\"");
    }
    String local = address.substring(0, at);
    if (!LOCAL_PART.matcher(local).matches() && !QUOTED_LOCAL_PART.matcher(local).matches()) {
      return ReportAddress.invalid(
          tag, position, text, "what stands before the \"@\" is no mailbox name");
    }
    return domain(address.substring(at + 1))
        .map(domain -> ReportAddress.valid(tag, position, text, domain))
        .orElseGet(
            () ->
                ReportAddress.invalid(
                    tag, position, text, "what stands after the \"@\" is no domain name"));
  }

  private static Optional<Name> domain(String text) {
    if (!DOMAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Names.of(text));
    } catch (IllegalArgumentException e) {
      // A label or the whole is too long.
      return Optional.empty();
    }
  }

  /** The entry without a size limit at its end. */
  private static String withoutSize(String entry) {
    return SIZE.matcher(entry).replaceFirst("");
  }

  /** Whether an entry, a size limit aside, is a URI, of whatever scheme. */
  static boolean isUri(String entry) {
    return URI.matcher(withoutSize(entry)).matches();
  }

  /** Where the first visible character stands that a URI must write as {@code %XX}. */
  private static OptionalInt notAllowed(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      if (NOT_ALLOWED.indexOf(uri.charAt(i)) >= 0) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * What a URI's text stands for (RFC 3986 §2.1), one char per byte; empty if some {@code %} is not
   * a whole escape.
   */
  private static Optional<String> decoded(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    StringBuilder decoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), HEX) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), HEX) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        decoded.append((char) (high * HEX + low));
        i += 2;
      } else {
        decoded.append(text.charAt(i));
      }
    }
    return Optional.of(decoded.toString());
  }
}
