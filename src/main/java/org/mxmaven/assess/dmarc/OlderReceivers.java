package org.mxmaven.assess.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.DmarcRecord.Tag;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.dmarc.PublicSuffixFlag;

/** What receivers that follow RFC 7489, which RFC 9989 replaces, make of a record instead. */
public final class OlderReceivers {
  private static final int ALL = 100;

  private OlderReceivers() {}

  /** A sentence for each point in which they differ. */
  public static List<String> notes(DmarcAssessment dmarc) {
    List<String> notes = new ArrayList<>();
    if (dmarc.applied().isEmpty()) {
      return notes;
    }
    Applied applied = dmarc.applied().get();
    DmarcRecord record = applied.found().record();
    aboutNp(applied).ifPresent(notes::add);
    if (rules(dmarc.rules()).anyMatch(rule -> rule.effective() != rule.policy())) {
      notes.add("Older receivers (RFC 7489) do not know t: they apply the policy as it stands.");
    }
    if (record.percent() < ALL && asksForMore(applied)) {
      notes.add(
          "Older receivers (RFC 7489) apply the policy to "
              + record.percent()
              + "% of the mail (pct); those of RFC 9989 apply it to all.");
    }
    if (record.publicSuffix() != PublicSuffixFlag.UNKNOWN) {
      notes.add(
          "Older receivers (RFC 7489) do not know psd: they take the organisational domain from a"
              + " list of public suffixes.");
    }
    return notes;
  }

  /** What the record that applies to the domain gives, to it and to names below it. */
  private static Stream<DmarcRule> rules(DmarcRules rules) {
    return rules.isOwnForSubdomains()
        ? Stream.of(rules.domain(), rules.subdomain(), rules.nonexistent())
        : Stream.of(rules.domain());
  }

  private static Optional<String> aboutNp(Applied applied) {
    DmarcRecord record = applied.found().record();
    if (record.tag("np").isEmpty() || !isUsable(record)) {
      return Optional.empty();
    }
    if (!record.hasUsablePolicies()) {
      return Optional.of(
          "Older receivers (RFC 7489) do not know np, and so they use the record all the same: they"
              + " apply "
              + wish(record, applied.inherited())
              + ".");
    }
    return record.policy("np").equals(policy(record, true))
        ? Optional.empty()
        : Optional.of(
            "Older receivers (RFC 7489) do not know np: to names that do not exist they apply "
                + wish(record, true)
                + ".");
  }

  /** Whether older receivers can read each policy that they know (RFC 7489 §6.6.3). */
  private static boolean isUsable(DmarcRecord record) {
    return record.policy("p").isPresent()
        && record.unreadablePolicies().stream().map(Tag::name).allMatch("np"::equals);
  }

  private static boolean asksForMore(Applied applied) {
    DmarcRecord record = applied.found().record();
    boolean forNamesBelow = !policy(record, true).equals(Optional.of(Policy.NONE));
    boolean forDomain = !policy(record, false).equals(Optional.of(Policy.NONE));
    return isUsable(record) && (forNamesBelow || (forDomain && !applied.inherited()));
  }

  private static String tag(DmarcRecord record, boolean below) {
    return below && record.policy("sp").isPresent() ? "sp" : "p";
  }

  /** The policy that they apply to the record's own domain, or to names below it. */
  private static Optional<Policy> policy(DmarcRecord record, boolean below) {
    return record.policy(tag(record, below));
  }

  private static String wish(DmarcRecord record, boolean below) {
    String policy = policy(record, below).map(Policy::name).orElse("none");
    return tag(record, below) + "=" + policy.toLowerCase(Locale.ROOT);
  }
}
