package org.mxmaven.sts;

import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * Which mail hosts a policy allows: one host, or all that are one label below a domain (RFC 8461
 * §3.2, §4.1).
 *
 * @param wildcard whether {@code *.} stands before the domain
 * @param domain the host, or what follows the wildcard
 */
public record MxPattern(boolean wildcard, Name domain) {

  /**
   * Whether the pattern allows a host. The wildcard stands for exactly one label, so that the
   * domain behind it does not match itself.
   */
  public boolean matches(Name host) {
    if (!wildcard) {
      return host.equals(domain);
    }
    return host.labels() == domain.labels() + 1 && host.subdomain(domain);
  }

  /** As a policy writes it, in lower case. */
  public String text() {
    return wildcard ? "*." + Names.text(domain) : Names.text(domain);
  }

  @Override
  public String toString() {
    return text();
  }
}
