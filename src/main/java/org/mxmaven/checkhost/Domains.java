package org.mxmaven.checkhost;

import java.util.Optional;
import org.mxmaven.address.AddressText;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.TargetName;
import org.xbill.DNS.Name;

/** What may be the {@code domain} argument (RFC 7208 §4.3). */
final class Domains {
  private Domains() {}

  /**
   * The name, or empty where the evaluation ends before it begins: malformed, of one label only, an
   * address or address literal, or not ASCII.
   *
   * @param domain without its final dot; another one would leave an empty label
   */
  static Optional<Name> multiLabel(String domain) {
    boolean literal = domain.startsWith("[") || AddressText.ip4(domain).isPresent();
    if (literal || domain.endsWith(".") || domain.chars().anyMatch(c -> c >= 0x80)) {
      return Optional.empty();
    }
    return TargetName.of(domain).filter(name -> Names.labels(name) > 1);
  }
}
