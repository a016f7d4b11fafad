package org.mxmaven.report;

import com.ibm.icu.text.IDNA;
import java.util.Optional;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** How a domain is shown: by its A-label form, and an international one by both forms. */
public final class DomainText {
  private static final int OPTIONS =
      IDNA.NONTRANSITIONAL_TO_ASCII
          | IDNA.NONTRANSITIONAL_TO_UNICODE
          | IDNA.CHECK_BIDI
          | IDNA.CHECK_CONTEXTJ
          | IDNA.USE_STD3_RULES;

  private DomainText() {}

  /**
   * The international form of a name (UTS #46), if it differs from the A-label form and leads back
   * to it; a name that IDNA forbids has none.
   */
  public static Optional<String> unicode(Name domain) {
    String ascii = Names.text(domain);
    if (!ascii.contains("xn--")) {
      return Optional.empty();
    }
    IDNA idna = IDNA.getUTS46Instance(OPTIONS);
    IDNA.Info info = new IDNA.Info();
    String unicode = idna.nameToUnicode(ascii, new StringBuilder(), info).toString();
    if (info.hasErrors() || unicode.equals(ascii)) {
      return Optional.empty();
    }
    IDNA.Info back = new IDNA.Info();
    String again = idna.nameToASCII(unicode, new StringBuilder(), back).toString();
    return again.equals(ascii) && !back.hasErrors() ? Optional.of(unicode) : Optional.empty();
  }

  /** Both forms, raw: whoever prints them escapes them. */
  static String both(Name domain) {
    String ascii = Names.text(domain);
    return unicode(domain).map(unicode -> ascii + " (" + unicode + ")").orElse(ascii);
  }

  /** For instance {@code xn--mnchen-3ya.example (münchen.example)}, safe to print. */
  public static String of(Name domain, TerminalText text) {
    String ascii = text.of(Names.text(domain));
    return unicode(domain)
        .filter(text::canShow)
        .map(unicode -> ascii + " (" + text.of(unicode) + ")")
        .orElse(ascii);
  }
}
