package org.mxmaven.scan;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** Reads a domain name as people write it; international names become their A-label (RFC 5890). */
public final class DomainName {
  private static final int MAX_LABEL = 63;
  private static final int MAX_NAME = 253;
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
  private static final Pattern IPV4 = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
  private static final Pattern LABEL_TEXT = Pattern.compile("[a-z0-9_-]*");

  private DomainName() {}

  /**
   * The absolute name that a text stands for: blanks around it and a final dot do not matter, nor
   * does upper case.
   *
   * @throws BadDomainException if it is no domain name
   */
  public static Name parse(String text) throws BadDomainException {
    String name = text.strip();
    refuseOtherThings(name);
    // International names have lower-case rules of their own (UTS #46).
    name =
        ASCII.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : International.toAscii(name);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (name.isEmpty()) {
      throw new BadDomainException("it is empty");
    }
    if (name.length() > MAX_NAME) {
      throw new BadDomainException(
          "it has %d characters; %d are allowed".formatted(name.length(), MAX_NAME));
    }
    for (String label : name.split("\\.", -1)) {
      checkLabel(label);
    }
    return Names.of(name);
  }

  private static void refuseOtherThings(String text) throws BadDomainException {
    if (text.contains("://") || text.contains("/")) {
      throw new BadDomainException("it is a URL or path; give the domain alone");
    }
    if (text.contains("@")) {
      throw new BadDomainException("it is an e-mail address; give what stands after the @");
    }
    if (text.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      throw new BadDomainException("it has a blank inside; give each domain by itself");
    }
    if (IPV4.matcher(text).matches() || text.contains(":")) {
      throw new BadDomainException("it is an IP address or has a port; give a domain name");
    }
  }

  private static void checkLabel(String label) throws BadDomainException {
    if (label.isEmpty()) {
      throw new BadDomainException("it has an empty label: two dots in a row or one in front");
    }
    if (label.length() > MAX_LABEL) {
      throw new BadDomainException(
          "a label has %d characters; %d are allowed".formatted(label.length(), MAX_LABEL));
    }
    if (!LABEL_TEXT.matcher(label).matches()) {
      throw new BadDomainException("it has a character other than letters, digits, - and _");
    }
  }

  /** International names; apart, so that plain ones don't load its tables. */
  private static final class International {
    private static final IDNA UTS46 =
        IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    static String toAscii(String name) throws BadDomainException {
      IDNA.Info info = new IDNA.Info();
      StringBuilder ascii = new StringBuilder();
      UTS46.nameToASCII(name, ascii, info);
      // Too long or empty labels have messages of their own.
      if (info.getErrors().stream().anyMatch(error -> !isAboutLength(error))) {
        throw new BadDomainException("it is no valid international name");
      }
      return ascii.toString();
    }

    private static boolean isAboutLength(IDNA.Error error) {
      return switch (error) {
        case EMPTY_LABEL, LABEL_TOO_LONG, DOMAIN_NAME_TOO_LONG -> true;
        default -> false;
      };
    }
  }
}
