package org.mxmaven.dns;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.TextParseException;

/** How domain names are written, joined and cut throughout the program. */
public final class Names {
  private static final Name DMARC = Name.fromConstantString("_dmarc");
  private static final Name DOMAINKEY = Name.fromConstantString("_domainkey");
  private static final Name REPORT = Name.fromConstantString("_report._dmarc");
  private static final Name MTA_STS = Name.fromConstantString("_mta-sts");
  private static final Name TLS_RPT = Name.fromConstantString("_smtp._tls");
  private static final Name BIMI = Name.fromConstantString("default._bimi");

  private Names() {}

  /** The name in lower case without its final dot; the root is {@code .}. */
  public static String text(Name name) {
    if (name.equals(Name.root)) {
      return ".";
    }
    String plain = name.isAbsolute() ? plainText(name.toWireCanonical()) : null;
    return plain == null ? name.toString(true).toLowerCase(Locale.ROOT) : plain;
  }

  /**
   * The same of a name of letters, digits, hyphens and underscores, as nearly all are: a scan
   * writes names many times for each domain. Null if other bytes are in it, which want escapes.
   *
   * @param wire labels in lower case, each after its length, up to the root's (RFC 1035 §3.1)
   */
  private static @Nullable String plainText(byte[] wire) {
    int labelEnd = 1 + wire[0];
    for (int i = 1; i < wire.length - 1; i++) {
      if (i == labelEnd) {
        labelEnd += 1 + wire[i];
        wire[i] = '.';
      } else if (!isPlain(wire[i])) {
        return null;
      }
    }
    return new String(wire, 1, wire.length - 2, StandardCharsets.US_ASCII);
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '_';
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

  /** The absolute name of that text; empty if the text is none or null. */
  public static Optional<Name> parse(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The relative name of that text; empty if the text is none, or null. */
  public static Optional<Name> parseRelative(@Nullable String text) {
    try {
      return text == null
          ? Optional.empty()
          : Optional.of(Name.fromString(text)).filter(name -> !name.isAbsolute());
    } catch (TextParseException e) {
      return Optional.empty();
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

  /**
   * Below which the DKIM keys of a domain live: {@code _domainkey.} before the name (RFC 6376
   * §3.6.2.1).
   *
   * @return empty if that is over 255 bytes, so that no key can exist
   */
  public static Optional<Name> domainkey(Name domain) {
    return below(domain, DOMAINKEY);
  }

  /** Whether it is the {@code _domainkey} of some domain, or below one. */
  public static boolean isOfKeys(Name name) {
    byte[] label = DOMAINKEY.getLabel(0);
    for (int i = 0; i < labels(name); i++) {
      if (isSameLabel(label, name.getLabel(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two labels are the same but for the case of letters (RFC 4343). */
  private static boolean isSameLabel(byte[] lower, byte[] other) {
    if (lower.length != other.length) {
      return false;
    }
    // The length comes first.
    for (int i = 1; i < lower.length; i++) {
      byte b = other[i];
      if (lower[i] != (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a domain says whose DMARC reports it takes (RFC 7489 §7.1): {@code
   * DOMAIN._report._dmarc.TAKER}.
   *
   * @throws NameTooLongException if that is over 255 bytes, so that no record can exist
   */
  public static Name reportPermission(Name domain, Name taker) throws NameTooLongException {
    Name relative = domain.relativize(Name.root);
    return Name.concatenate(Name.concatenate(relative, REPORT), taker);
  }

  /**
   * Where the MTA-STS record of a domain lives: {@code _mta-sts.} before the name (RFC 8461 §3.1).
   *
   * @return empty if that is over 255 bytes, so that no record can exist
   */
  public static Optional<Name> mtaSts(Name domain) {
    return below(domain, MTA_STS);
  }

  /**
   * Where the TLS-RPT record of a domain lives: {@code _smtp._tls.} before the name (RFC 8460 §3).
   *
   * @return empty if that is over 255 bytes, so that no record can exist
   */
  public static Optional<Name> tlsRpt(Name domain) {
    return below(domain, TLS_RPT);
  }

  /**
   * Where the BIMI record of a domain for the default selector lives: {@code default._bimi.} before
   * the name.
   *
   * @return empty if that is over 255 bytes, so that no record can exist
   */
  public static Optional<Name> bimi(Name domain) {
    return below(domain, BIMI);
  }

  /**
   * The name that one has by labels in front of it, such as {@code mta-sts}.
   *
   * @param labels relative
   * @return empty if that is over 255 bytes, so that no record can exist
   */
  public static Optional<Name> below(Name domain, Name labels) {
    try {
      return Optional.of(Name.concatenate(labels, domain));
    } catch (NameTooLongException e) {
      return Optional.empty();
    }
  }

  /** The number of labels, the root's empty one not counted. */
  public static int labels(Name name) {
    return name.labels() - 1;
  }
}
