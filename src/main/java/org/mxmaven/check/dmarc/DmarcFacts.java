package org.mxmaven.check.dmarc;

import java.util.Locale;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.xbill.DNS.NameTooLongException;

/** Facts that several findings on DMARC tell. */
final class DmarcFacts {
  /** The argument that tells which senders below or at the domain a policy is for. */
  static final String SCOPE = "scope";

  static final String DOMAIN = "domain";
  static final String SUBDOMAINS = "subdomains";
  static final String NONEXISTENT = "nonexistent-subdomains";

  private DmarcFacts() {}

  /**
   * The domain's own {@code _dmarc} name.
   *
   * @throws IllegalStateException if that is too long to exist, so that nothing can be found there
   */
  static Subject ownLocation(Assessment assessment) {
    try {
      return Subject.domain(Names.dmarc(assessment.domain()));
    } catch (NameTooLongException e) {
      throw new IllegalStateException("nothing can stand at a name that is too long", e);
    }
  }

  /** The policy as a record writes it. */
  static String word(DmarcPolicy policy) {
    return policy.name().toLowerCase(Locale.ROOT);
  }

  /** Those below the domain whom a policy is for, in words. */
  static String subdomains(String scope) {
    return scope.equals(NONEXISTENT) ? "subdomains that do not exist" : "subdomains";
  }
}
