package org.mxmaven.assess.dmarc;

import java.util.Optional;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;

/**
 * What DMARC asks receivers to do with forged mail, for three senders apart (RFC 9989 §4.10).
 *
 * @param domain for the domain itself
 * @param subdomain for a name below it that exists and has no record of its own
 * @param nonexistent for a name below it that does not exist
 */
public record DmarcRules(DmarcRule domain, DmarcRule subdomain, DmarcRule nonexistent) {

  /** The domain's own record, if it is the one that applies. */
  public Optional<Applied> ownApplied() {
    return domain.applied().filter(applied -> !applied.inherited());
  }

  /** Whether the domain's own record is the one that counts for names below it. */
  public boolean isOwnForSubdomains() {
    return ownApplied().isPresent()
        && subdomain
            .applied()
            .filter(a -> a.location().equals(ownApplied().get().location()))
            .isPresent();
  }
}
