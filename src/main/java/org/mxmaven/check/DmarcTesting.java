package org.mxmaven.check;

import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.DmarcRule;
import org.mxmaven.dns.Names;

/** A DMARC policy that is tested only. */
public final class DmarcTesting extends Check {
  public DmarcTesting() {
    super(
        Severity.MEDIUM,
        "DMARC policy in testing",
        "With t=y receivers apply the policy one step lower: reject as quarantine, quarantine as"
            + " none. Receivers that follow RFC 7489 do not know the tag and apply the policy as"
            + " it stands.",
        "Take t=y out once the reports show that all your own senders pass.",
        "RFC 9989 §4.7",
        DmarcExamples.record(
            "v=DMARC1; p=reject; t=y; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DmarcRule rule = assessment.dmarc().rule();
    return rule
        .applied()
        .filter(applied -> applied.found().record().isTesting())
        .map(
            applied ->
                finding(
                    Names.text(applied.location()),
                    "The record says t=y: the policy %s counts as %s."
                        .formatted(text(rule.policy()), text(rule.effective()))))
        .stream();
  }

  private static String text(Enum<?> policy) {
    return policy.name().toLowerCase(Locale.ROOT);
  }
}
