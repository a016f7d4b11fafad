package org.mxmaven.store.write;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.txt.StringLimit;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.txt.TxtText;

/**
 * An SPF or DMARC record as a row holds it.
 *
 * @param value the strings in presentation form
 * @param policy in the Python tool's words; null where none follows from the record: one that
 *     receivers cannot use, or one of several
 * @param isPolicyUnknown whether that could not be found out; the stored policy is then kept
 * @param isValid 1 if the limit of 255 bytes a string has not broken it
 */
record PolicyRecord(
    String value, @Nullable String policy, boolean isPolicyUnknown, Integer isValid) {

  /** The records at a domain itself; the policy of a redirect is that of its target. */
  public static List<PolicyRecord> spf(SpfAssessment spf) {
    String policy =
        switch (spf.policy()) {
          case HARD_FAIL, SOFT_FAIL, NEUTRAL, PASS -> spf.policy().name();
          case NOT_SET, PERMERROR, UNKNOWN -> null;
        };
    return spf.records().stream()
        .map(
            text -> of(text, policy, spf.policy() == SpfPolicy.UNKNOWN, StringLimit.holdsSpf(text)))
        .toList();
  }

  /** The records at a domain's own {@code _dmarc} name. */
  public static List<PolicyRecord> dmarc(DmarcAssessment dmarc) {
    boolean single = dmarc.own().size() == 1;
    return dmarc.own().stream()
        .map(
            found ->
                of(
                    found.text(),
                    single ? policy(dmarc, found) : null,
                    false,
                    StringLimit.holdsDmarc(found.text())))
        .toList();
  }

  /** What {@code p} says; where it says nothing valid, what the judge made of that. */
  private static @Nullable String policy(DmarcAssessment dmarc, DmarcAssessment.Found found) {
    Optional<Policy> own = found.record().policy("p");
    return own.isEmpty() && dmarc.policy() == DmarcPolicy.NONE
        ? Policy.NONE.name()
        : own.map(Policy::name).orElse(null);
  }

  private static PolicyRecord of(
      TxtText text, @Nullable String policy, boolean unknown, boolean valid) {
    return new PolicyRecord(text.presentation(), policy, unknown, valid ? 1 : 0);
  }
}
