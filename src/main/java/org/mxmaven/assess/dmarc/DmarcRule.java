package org.mxmaven.assess.dmarc;

import java.util.Optional;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.xbill.DNS.Name;

/**
 * What DMARC asks receivers to do with forged mail of one sender, and by which record (RFC 9989
 * §4.10).
 *
 * @param policy as the record asks for it
 * @param applied the record that gives the policy
 * @param failed the name whose failed look-up makes the policy unknown: a {@code _dmarc} name, or
 *     the domain itself, if it is not known whether that exists
 */
public record DmarcRule(DmarcPolicy policy, Optional<Applied> applied, Optional<Name> failed) {

  static DmarcRule without(DmarcPolicy policy) {
    return new DmarcRule(policy, Optional.empty(), Optional.empty());
  }

  static DmarcRule unknown(Name failed) {
    return new DmarcRule(DmarcPolicy.UNKNOWN, Optional.empty(), Optional.of(failed));
  }

  /** The policy that receivers apply: one step lower if the record says {@code t=y} (§4.7). */
  public DmarcPolicy effective() {
    boolean testing = applied.filter(a -> a.found().record().isTesting()).isPresent();
    if (!testing) {
      return policy;
    }
    return switch (policy) {
      case REJECT -> DmarcPolicy.QUARANTINE;
      case QUARANTINE -> DmarcPolicy.NONE;
      case NONE, NOT_SET, INVALID, UNKNOWN -> policy;
    };
  }
}
