package org.mxmaven.assess.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcAssessment.Found;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.dmarc.PublicSuffixFlag;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.Existence;
import org.xbill.DNS.Name;

/** The tree walk: from what was found at each name to the record that applies (RFC 9989 §4.10). */
final class DmarcWalk {
  /** Names with more labels jump to this many, so that a walk takes eight queries at most. */
  static final int MAX_PARENT_LABELS = 7;

  private DmarcWalk() {}

  /** The names that the walk asks after the domain itself, longest first. */
  public static List<Name> parents(Name domain) {
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
   * @param existence whether it exists: if not, {@code np} applies before {@code sp}
   * @param name its name, to say why the policy is unknown where that is
   * @param none the policy if no record is found
   */
  public static DmarcRule inherited(
      List<DmarcLevel> levels, Existence existence, Name name, DmarcPolicy none) {
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
    DmarcRule existing = rule(source, inheritedTag(source, true), true);
    DmarcRule missing = rule(source, inheritedTag(source, false), true);
    boolean same = missing.policy() == existing.policy();
    return switch (existence) {
      case EXISTS -> existing;
      case MISSING -> missing;
      case UNKNOWN -> same ? existing : DmarcRule.unknown(name);
    };
  }

  /**
   * What the record found at a name says by that tag. If its policies cannot be used, it counts as
   * {@code p=none} where it has a URI to report to; else no DMARC applies (RFC 9989 §4.10.1).
   */
  public static DmarcRule rule(DmarcLevel source, String tag, boolean inherited) {
    Found found = source.single().orElseThrow();
    DmarcRecord record = found.record();
    boolean usable = record.hasUsablePolicies();
    Applied applied =
        new Applied(found, source.domain(), source.location(), usable ? tag : "p", inherited);
    DmarcPolicy instead = record.hasReportUri() ? DmarcPolicy.NONE : DmarcPolicy.INVALID;
    DmarcPolicy policy = usable ? policy(record.policy(tag).orElseThrow()) : instead;
    return new DmarcRule(policy, Optional.of(applied), Optional.empty());
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

  private static DmarcPolicy policy(Policy policy) {
    return switch (policy) {
      case NONE -> DmarcPolicy.NONE;
      case QUARANTINE -> DmarcPolicy.QUARANTINE;
      case REJECT -> DmarcPolicy.REJECT;
    };
  }
}
