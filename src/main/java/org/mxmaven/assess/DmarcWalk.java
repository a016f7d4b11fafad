package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.DmarcAssessment.Applied;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.dmarc.PublicSuffixFlag;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** The tree walk: from what was found at each name to the record that applies (RFC 9989 §4.10). */
final class DmarcWalk {
  /** Names with more labels jump to this many, so that a walk takes eight queries at most. */
  static final int MAX_PARENT_LABELS = 7;

  private DmarcWalk() {}

  /** The names that the walk asks after the domain itself, longest first. */
  static List<Name> parents(Name domain) {
    int labels = Names.labels(domain);
    List<Name> parents = new ArrayList<>();
    for (int keep = Math.min(labels - 1, MAX_PARENT_LABELS); keep > 0; keep--) {
      parents.add(new Name(domain, labels - keep));
    }
    return parents;
  }

  /**
   * What a name below these has for a policy, if it has no record of its own.
   *
   * @param levels the names above it, longest first
   * @param exists whether it exists: if not, {@code np} applies before {@code sp}
   * @param none the policy if no record is found
   */
  static DmarcRule inherited(List<DmarcLevel> levels, boolean exists, DmarcPolicy none) {
    List<DmarcLevel> found = new ArrayList<>();
    Optional<DmarcLevel> failed = Optional.empty();
    for (DmarcLevel level : levels) {
      if (level.failure().isPresent() && failed.isEmpty() && !isPublicSuffixAbove(level, found)) {
        failed = Optional.of(level);
      }
      if (level.single().isPresent()) {
        found.add(level);
        if (level.publicSuffix() != PublicSuffixFlag.UNKNOWN) {
          break;
        }
      }
    }
    if (failed.isPresent()) {
      return DmarcRule.unknown(failed.get().location());
    }
    if (found.isEmpty()) {
      return DmarcRule.without(none);
    }
    DmarcLevel source = organisational(found);
    return rule(source, inheritedTag(source, exists), true);
  }

  /** What the record found at a name says by that tag. */
  static DmarcRule rule(DmarcLevel source, String tag, boolean inherited) {
    Applied applied =
        new Applied(
            source.single().orElseThrow(), source.domain(), source.location(), tag, inherited);
    return new DmarcRule(policy(applied), Optional.of(applied), Optional.empty());
  }

  /**
   * Whether it is the top-level domain, just above the record found last: a record there says
   * psd=y, and the one found is the organisational domain's with it and without it.
   */
  private static boolean isPublicSuffixAbove(DmarcLevel level, List<DmarcLevel> found) {
    return level.labels() == 1 && !found.isEmpty() && found.get(found.size() - 1).labels() == 2;
  }

  /** The record of the organisational domain, or that of the public suffix above it. */
  private static DmarcLevel organisational(List<DmarcLevel> found) {
    DmarcLevel top = found.get(found.size() - 1);
    if (top.publicSuffix() == PublicSuffixFlag.YES && found.size() > 1) {
      DmarcLevel below = found.get(found.size() - 2);
      if (below.labels() == top.labels() + 1) {
        return below;
      }
    }
    return top;
  }

  private static String inheritedTag(DmarcLevel source, boolean exists) {
    DmarcRecord record = source.single().orElseThrow().record();
    if (!exists && record.policy("np").isPresent()) {
      return "np";
    }
    return record.policy("sp").isPresent() ? "sp" : "p";
  }

  /**
   * A missing {@code p} counts as none. One that is no policy does so too if there is an address to
   * report to; else no DMARC applies (RFC 9989 §4.10.1, RFC 7489 §6.6.3).
   */
  private static DmarcPolicy policy(Applied applied) {
    DmarcRecord record = applied.found().record();
    Optional<Policy> policy = record.policy(applied.tag());
    if (policy.isPresent()) {
      return policy(policy.get());
    }
    boolean missing = record.tag(applied.tag()).isEmpty();
    return missing || record.hasReportAddress() ? DmarcPolicy.NONE : DmarcPolicy.INVALID;
  }

  private static DmarcPolicy policy(Policy policy) {
    return switch (policy) {
      case NONE -> DmarcPolicy.NONE;
      case QUARANTINE -> DmarcPolicy.QUARANTINE;
      case REJECT -> DmarcPolicy.REJECT;
    };
  }
}
