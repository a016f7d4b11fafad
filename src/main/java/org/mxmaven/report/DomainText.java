package org.mxmaven.report;

import com.ibm.icu.text.IDNA;
import java.text.Bidi;
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
   * to it; a name that IDNA forbids has none. Each label is converted by itself, since labels that
   * are no host's, such as {@code _dmarc}, may stand beside international ones.
   */
  public static Optional<String> unicode(Name domain) {
    String ascii = Names.text(domain);
    if (!ascii.contains("xn--")) {
      return Optional.empty();
    }
    StringBuilder unicode = new StringBuilder();
    for (String label : ascii.split("\\.", -1)) {
      Optional<String> converted = label.startsWith("xn--") ? label(label) : Optional.of(label);
      if (converted.isEmpty()) {
        return Optional.empty();
      }
      unicode.append(unicode.isEmpty() ? "" : ".").append(converted.get());
    }
    // What is written from right to left must not move the labels beside it (RFC 5893 §2).
    char[] characters = unicode.toString().toCharArray();
    boolean turns = Bidi.requiresBidi(characters, 0, characters.length);
    return Optional.of(unicode.toString())
        .filter(text -> !text.equals(ascii) && (!turns || isValid(ascii)));
  }

  private static Optional<String> label(String ascii) {
    IDNA idna = IDNA.getUTS46Instance(OPTIONS);
    IDNA.Info info = new IDNA.Info();
    String unicode = idna.labelToUnicode(ascii, new StringBuilder(), info).toString();
    IDNA.Info back = new IDNA.Info();
    String again = idna.labelToASCII(unicode, new StringBuilder(), back).toString();
    boolean leadsBack = !unicode.equals(ascii) && again.equals(ascii);
    return leadsBack && !info.hasErrors() && !back.hasErrors()
        ? Optional.of(unicode)
        : Optional.empty();
  }

  private static boolean isValid(String name) {
    IDNA.Info info = new IDNA.Info();
    var unused = IDNA.getUTS46Instance(OPTIONS).nameToUnicode(name, new StringBuilder(), info);
    return !info.hasErrors();
  }

  /** Both forms, raw: whoever prints them escapes them. */
  public static String both(Name domain) {
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
