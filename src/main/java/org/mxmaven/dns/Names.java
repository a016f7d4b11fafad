package org.mxmaven.dns;

import java.util.Locale;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.TextParseException;

/** How domain names are written, joined and cut throughout the program. */
public final class Names {
  private static final Name DMARC = Name.fromConstantString("_dmarc");

  private Names() {}

  /** The name in lower case without its final dot; the root is {@code .}. */
  public static String text(Name name) {
    return name.equals(Name.root) ? "." : name.toString(true).toLowerCase(Locale.ROOT);
  }

  /**
   * The absolute name that the text stands for, with or without a final dot.
   *
   * @throws IllegalArgumentException if it is no domain name
   */
  public static Name of(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Where the DMARC record of a domain lives: {@code _dmarc.} before the name.
   *
   * @throws NameTooLongException if that is over 255 bytes, so that no record can exist
   */
  public static Name dmarc(Name domain) throws NameTooLongException {
    return Name.concatenate(DMARC, domain);
  }

  /** The number of labels, the root's empty one not counted. */
  public static int labels(Name name) {
    return name.labels() - 1;
  }
}
