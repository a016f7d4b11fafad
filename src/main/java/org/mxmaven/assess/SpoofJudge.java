package org.mxmaven.assess;

import java.util.Locale;
import java.util.Optional;
import org.mxmaven.assess.Spoofability.Judgement;
import org.mxmaven.assess.dkim.DkimAssessment.OpenKey;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.assess.dmarc.DmarcRules;
import org.mxmaven.assess.spf.SpfOpenness;
import org.mxmaven.assess.spf.SpfOpenness.Openness;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.PublicSuffixFlag;
import org.mxmaven.dns.Names;

/**
 * Judges whether a domain can be spoofed. DMARC decides, since it alone is about the address that
 * readers see; SPF counts where everybody passes it, and DKIM where everybody can sign, so that
 * every forged message passes DMARC.
 */
final class SpoofJudge {
  private static final int ALL = 100;

  private final String domain;
  private final DmarcRules rules;
  private final boolean severalRecords;
  private final SpfPolicy spf;
  private final Openness openness;
  private final Optional<OpenKey> key;

  private SpoofJudge(Assessment assessment, DmarcRules rules) {
    this.domain = Names.text(assessment.domain());
    this.rules = rules;
    this.severalRecords = assessment.dmarc().own().size() > 1;
    this.spf = assessment.spf().policy();
    this.openness = SpfOpenness.of(assessment.spf());
    this.key = assessment.dkim().openKey();
  }

  public static Spoofability judge(Assessment assessment) {
    Spoofability first = new SpoofJudge(assessment, assessment.dmarc().rules()).judge();
    return assessment
        .dmarc()
        .byLast()
        .map(rules -> first.orBy(new SpoofJudge(assessment, rules).judge()))
        .orElse(first);
  }

  private Spoofability judge() {
    return new Spoofability(domain(), subdomain(rules.subdomain()), subdomain(rules.nonexistent()));
  }

  private Judgement domain() {
    String end = ", so that a forged message passes DMARC, whatever its policy.";
    Way way = way(openness, key, end, end);
    return way.openness() == Openness.OPEN && rules.domain().policy() == DmarcPolicy.UNKNOWN
        ? yes(way.reason())
        : judge(rules.domain(), way);
  }

  /**
   * Whether everybody passes DMARC.
   *
   * @param reason why, where that is so
   */
  private record Way(Openness openness, String reason) {}

  /** By SPF, else by DKIM; each with its own end of the sentence. */
  private Way way(Openness spfWay, Optional<OpenKey> keyWay, String spfEnd, String keyEnd) {
    if (spfWay != Openness.OPEN && keyWay.isPresent()) {
      return new Way(
          Openness.OPEN,
          "Anybody can sign as %s with the DKIM key at %s, since %s%s"
              .formatted(domain, Names.text(keyWay.get().name()), keyWay.get().why(), keyEnd));
    }
    return new Way(spfWay, "SPF lets every machine send as " + domain + spfEnd);
  }

  /**
   * A subdomain may lean on the SPF record and the keys of the domain above it if alignment is
   * relaxed.
   */
  private Judgement subdomain(DmarcRule rule) {
    Optional<DmarcRecord> record = rule.applied().map(applied -> applied.found().record());
    boolean isOneOrganisation = rules.ownApplied().filter(SpoofJudge::isPublicSuffix).isEmpty();
    boolean spfCounts =
        isOneOrganisation && record.filter(r -> !r.isSpfAlignmentStrict()).isPresent();
    boolean keysCount =
        isOneOrganisation && record.filter(r -> !r.isDkimAlignmentStrict()).isPresent();
    return judge(
        rule,
        way(
            spfCounts ? openness : Openness.CLOSED,
            key.filter(any -> keysCount),
            ", which relaxed alignment (aspf=r) accepts for names below it.",
            ", which relaxed alignment (adkim=r) accepts for names below it."));
  }

  private static boolean isPublicSuffix(Applied applied) {
    return applied.found().record().publicSuffix() == PublicSuffixFlag.YES;
  }

  /**
   * The verdict on one sender.
   *
   * @param way whether a sender whom nobody lists passes, where that counts for DMARC
   */
  private Judgement judge(DmarcRule rule, Way way) {
    if (rule.policy() == DmarcPolicy.UNKNOWN) {
      return unknown(rule);
    }
    if (rule.applied().isEmpty() || rule.policy() == DmarcPolicy.INVALID) {
      return yes(nothingAsked(rule));
    }
    Applied applied = rule.applied().get();
    if (rule.effective() == DmarcPolicy.NONE) {
      return yes(none(rule, applied));
    }
    if (way.openness() == Openness.OPEN) {
      return yes(way.reason());
    }
    if (way.openness() == Openness.UNKNOWN) {
      return new Judgement(
          Spoofable.UNKNOWN,
          "Whether SPF lets every machine send as "
              + domain
              + " is not known, since a look-up failed.");
    }
    return enforced(rule, applied);
  }

  private static Judgement unknown(DmarcRule rule) {
    String why =
        rule.failed()
            .map(name -> ", since the look-up of " + Names.text(name) + " failed")
            .orElse("");
    return new Judgement(Spoofable.UNKNOWN, "Which DMARC policy applies is not known" + why + ".");
  }

  private String nothingAsked(DmarcRule rule) {
    String what = "No DMARC record asks receivers";
    if (rule.policy() == DmarcPolicy.INVALID) {
      String unusable =
          severalRecords
              ? "Several DMARC records cancel each other, so that nothing asks receivers"
              : "Receivers cannot use the DMARC record, so that nothing asks them";
      what = rule.applied().map(SpoofJudge::doesNotCount).orElse(unusable);
    }
    boolean protects = spf == SpfPolicy.HARD_FAIL || spf == SpfPolicy.SOFT_FAIL;
    String limit = "; SPF covers the envelope sender only, not the address that readers see";
    return what + " to act on a forged message" + (protects ? limit : "") + ".";
  }

  private static String doesNotCount(Applied applied) {
    return "The record at %s does not count, since %s, and rua holds no URI: nothing asks receivers"
        .formatted(Names.text(applied.location()), PolicyFaults.of(applied.found().record()));
  }

  private static String none(DmarcRule rule, Applied applied) {
    if (rule.policy() != DmarcPolicy.NONE) {
      return wish(applied) + ", which t=y lowers to none: nothing asks receivers to act.";
    }
    if (!applied.found().record().hasUsablePolicies()) {
      return "The record at %s counts as p=none, since %s: receivers deliver a forged message like any other."
          .formatted(Names.text(applied.location()), PolicyFaults.of(applied.found().record()));
    }
    return wish(applied) + ": receivers deliver a forged message like any other.";
  }

  private static Judgement enforced(DmarcRule rule, Applied applied) {
    DmarcRecord record = applied.found().record();
    if (rule.policy() == DmarcPolicy.QUARANTINE) {
      return partly(
          wish(applied) + ": receivers mark a forged message as suspicious, but do not refuse it.");
    }
    if (record.isTesting()) {
      return partly(wish(applied) + ", which t=y lowers to quarantine as long as it is tested.");
    }
    if (record.percent() < ALL) {
      return partly(
          wish(applied)
              + ", but older receivers (RFC 7489) refuse "
              + record.percent()
              + "% of the forged mail only (pct="
              + record.percent()
              + ").");
    }
    return new Judgement(
        Spoofable.NO, wish(applied) + ": receivers are asked to refuse a forged message.");
  }

  private static String wish(Applied applied) {
    return "%s=%s at %s"
        .formatted(
            applied.tag(),
            applied.value().toLowerCase(Locale.ROOT),
            Names.text(applied.location()));
  }

  private static Judgement yes(String reason) {
    return new Judgement(Spoofable.YES, reason);
  }

  private static Judgement partly(String reason) {
    return new Judgement(Spoofable.PARTLY, reason);
  }
}
