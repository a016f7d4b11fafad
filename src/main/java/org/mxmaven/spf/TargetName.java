package org.mxmaven.spf;

import java.util.Optional;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** The {@code target-name} of a term as a domain name (RFC 7208 §4.8). */
public final class TargetName {
  private TargetName() {}

  /**
   * The absolute name that an expanded {@code domain-spec} stands for, with or without a final dot;
   * empty if no such name can exist: an empty label, one over 63 bytes, too long in all, none.
   */
  public static Optional<Name> of(String expanded) {
    try {
      // In SPF a backslash is a character like any other; in a name's text it escapes the next.
      Name name = Names.of(expanded.replace("\\", "\\\\"));
      return name.equals(Name.root) ? Optional.empty() : Optional.of(name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
