package org.mxmaven.mx;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Address;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/**
 * Reads the name of a mail host for what was written where a host name belongs (RFC 5321 §2.3.5):
 * an address, text beside the name, or a name that lost its final dot in a zone file.
 */
public final class Exchanger {
  private static final int IPV4_LABELS = 4;

  /** A name below these, or below the domain's own top-level one, was meant to be whole. */
  private static final Set<String> TOP_LEVEL = Set.of("com", "net", "org");

  /** Shorter names below a domain can be hosts of its own: {@code mx.com.example.com}. */
  private static final int WHOLE_NAME_LABELS = 3;

  private final Name name;
  private final Name domain;

  /**
   * A host's name.
   *
   * @param domain whose MX record names it; a zone file appends it to a name without final dot
   */
  public Exchanger(Name name, Name domain) {
    this.name = name;
    this.domain = domain;
  }

  /**
   * The IP address that stands in place of the name, as it was written: also in brackets, or with
   * the domain appended.
   */
  public Optional<String> address() {
    byte[] first = name.getLabel(0);
    if (first.length < 2 || !(isDigit(first[1]) || first[1] == '[' || contains(first, ':'))) {
      return Optional.empty();
    }
    int labels = Names.labels(name);
    int own = below() ? labels - Names.labels(domain) : labels;
    String written = raw(own);
    String address = written.startsWith("[") && written.endsWith("]") ? inner(written) : written;
    boolean ipv4 = own == IPV4_LABELS && Address.toByteArray(address, Address.IPv4) != null;
    boolean ipv6 = address.indexOf(':') >= 0 && Address.toByteArray(address, Address.IPv6) != null;
    return ipv4 || ipv6 ? Optional.of(written) : Optional.empty();
  }

  /** The first character that no host name holds; an underscore is let pass. */
  public Optional<Character> badCharacter() {
    for (int i = 0; i < Names.labels(name); i++) {
      byte[] label = name.getLabel(i);
      for (int at = 1; at < label.length; at++) {
        if (!isHostCharacter(label[at])) {
          return Optional.of((char) (label[at] & 0xff));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the domain follows upon itself at the end of the name. */
  public boolean endsInDomainTwice() {
    if (!below()) {
      return false;
    }
    try {
      return name.subdomain(Name.concatenate(domain.relativize(Name.root), domain));
    } catch (NameTooLongException e) {
      return false;
    }
  }

  /** Whether what stands before the domain looks like a whole name of another domain. */
  public boolean endsInDomainAfterAnother() {
    int own = Names.labels(name) - Names.labels(domain);
    if (!below() || own < WHOLE_NAME_LABELS) {
      return false;
    }
    String last = name.getLabelString(own - 1);
    return TOP_LEVEL.contains(last)
        || last.equalsIgnoreCase(name.getLabelString(Names.labels(name) - 1));
  }

  private boolean below() {
    return Names.labels(name) > Names.labels(domain) && name.subdomain(domain);
  }

  /** The first labels, unescaped. */
  private String raw(int labels) {
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < labels; i++) {
      byte[] label = name.getLabel(i);
      raw.append(i == 0 ? "" : ".")
          .append(new String(label, 1, label.length - 1, StandardCharsets.ISO_8859_1));
    }
    return raw.toString();
  }

  private static String inner(String bracketed) {
    String inner = bracketed.substring(1, bracketed.length() - 1);
    // The tag of RFC 5321 §4.1.3.
    return inner.regionMatches(true, 0, "IPv6:", 0, "IPv6:".length())
        ? inner.substring("IPv6:".length())
        : inner;
  }

  private static boolean contains(byte[] label, char wanted) {
    for (byte each : label) {
      if (each == wanted) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isHostCharacter(byte character) {
    return isDigit(character)
        || (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '-'
        || character == '_';
  }
}
