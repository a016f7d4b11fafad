package org.mxmaven.check.dmarc;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.assess.dmarc.DmarcRules;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A DMARC policy for a part of the mail. */
public final class DmarcPartial extends Check {
  private static final int ALL = 100;

  public DmarcPartial() {
    super(
        "dmarc-partial",
        Severity.MEDIUM,
        "DMARC policy for a part of the mail",
        "RFC 9989 has no pct: newer receivers apply the policy to all mail, so that the gradual"
            + " start that was meant does not happen. Receivers that follow RFC 7489 apply it to"
            + " that share only and let the other forged mail off with the next lower policy.",
        "Take pct out. To try a policy first, use t=y.",
        "RFC 7489 §6.3, §6.6.4; RFC 9989 §4.7",
        DmarcExamples.record(
            "v=DMARC1; p=reject; pct=50; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .dmarc()
        .applied()
        .filter(applied -> applied.found().record().percent() < ALL)
        .filter(applied -> asksForMore(assessment.dmarc().rules()))
        .map(
            applied ->
                finding(
                    Subject.domain(applied.location()),
                    Arguments.none().and("percent", applied.found().record().percent())))
        .stream();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The record says pct=%d: older receivers apply its policy to %1$d%% of the mail only."
        .formatted(arguments.number("percent"));
  }

  /** Whether there is a policy, for the domain or by it for those below, to apply to a part. */
  private static boolean asksForMore(DmarcRules rules) {
    return isMore(rules.domain()) || (rules.isOwnForSubdomains() && isMore(rules.subdomain()));
  }

  private static boolean isMore(DmarcRule rule) {
    return rule.policy() == DmarcPolicy.REJECT || rule.policy() == DmarcPolicy.QUARANTINE;
  }
}
