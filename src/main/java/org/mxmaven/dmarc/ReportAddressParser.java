package org.mxmaven.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mxmaven.txt.MailtoUri;

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
  /** The obsolete limit on the size of reports, which receivers ignore (RFC 9989 §4.8). */
  private static final Pattern SIZE = Pattern.compile("![0-9]++[kmgtKMGT]?+\\z");

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
    // Without an address there is nothing to limit.
    MailtoUri uri = MailtoUri.parse(MailtoUri.isMailto(text) ? withoutSize(text) : text);
    return new ReportAddress(tag, position, text, uri.domain(), uri.problem());
  }

  /** The entry without a size limit at its end. */
  private static String withoutSize(String entry) {
    return SIZE.matcher(entry).replaceFirst("");
  }

  /** Whether an entry, a size limit aside, is a URI, of whatever scheme. */
  static boolean isUri(String entry) {
    return URI.matcher(withoutSize(entry)).matches();
  }
}
