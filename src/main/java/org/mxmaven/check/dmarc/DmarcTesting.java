package org.mxmaven.check.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.assess.dmarc.DmarcRules;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A DMARC policy that is tested only. */
public final class DmarcTesting extends Check {
  public DmarcTesting() {
    super(
        "dmarc-testing",
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
    DmarcRules rules = assessment.dmarc().rules();
    return rules.domain().applied().stream()
        .flatMap(
            applied ->
                changes(rules).map(change -> finding(Subject.domain(applied.location()), change)));
  }

  /**
   * What it changes for the domain, or else for the names below it that have their policy by it.
   */
  private static Stream<Arguments> changes(DmarcRules rules) {
    List<Arguments> changes = new ArrayList<>(0);
    add(changes, DmarcFacts.DOMAIN, rules.domain());
    if (changes.isEmpty() && rules.isOwnForSubdomains()) {
      add(changes, DmarcFacts.SUBDOMAINS, rules.subdomain());
      if (rules.nonexistent().policy() != rules.subdomain().policy()) {
        add(changes, DmarcFacts.NONEXISTENT, rules.nonexistent());
      }
    }
    return changes.stream();
  }

  private static void add(List<Arguments> changes, String scope, DmarcRule rule) {
    if (rule.effective() != rule.policy()) {
      changes.add(
          Arguments.none()
              .and("policy", DmarcFacts.word(rule.policy()))
              .identifying(DmarcFacts.SCOPE, scope)
              .and("effective", DmarcFacts.word(rule.effective())));
    }
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String scope = arguments.text(DmarcFacts.SCOPE);
    return "The record says t=y: the policy %s%s counts as %s."
        .formatted(
            arguments.text("policy"),
            scope.equals(DmarcFacts.DOMAIN) ? "" : " for " + DmarcFacts.subdomains(scope),
            arguments.text("effective"));
  }
}
