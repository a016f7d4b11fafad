package org.mxmaven.check.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A DMARC policy that protects subdomains less than the domain. */
public final class DmarcWeakSubdomains extends Check {
  private static final String WEAKER = "policy";
  private static final String WEAKER_TAG = "tag";
  private static final String STRONGER = "stronger_policy";
  private static final String STRONGER_TAG = "stronger_tag";

  public DmarcWeakSubdomains() {
    super(
        "dmarc-weak-subdomains",
        Severity.MEDIUM,
        "DMARC protects subdomains less",
        "The record asks for less where the sender is a subdomain. Whoever forges mail takes one,"
            + " and for names that do not exist nobody even needs to look for one: to readers"
            + " they are as good as the domain.",
        "Take sp and np out of the record, so that p counts for subdomains too, or set them to the"
            + " same policy. A subdomain that needs a weaker one gets a record of its own.",
        "RFC 9989 §4.7, §4.10.1",
        DmarcExamples.record(
            "v=DMARC1; p=reject; sp=none; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  /** Only the organisational domain's record counts for subdomains. */
  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    if (!dmarc.rules().isOwnForSubdomains()) {
      return Stream.empty();
    }
    List<Finding> found = new ArrayList<>(0);
    DmarcRule stronger = dmarc.subdomain();
    if (dmarc.subdomain().policy().isWeakerThan(dmarc.rule().policy())) {
      stronger = dmarc.rule();
      found.add(finding(assessment, dmarc.subdomain(), DmarcFacts.SUBDOMAINS, stronger));
    }
    DmarcRule nonexistent = dmarc.nonexistent();
    boolean ownTag = nonexistent.applied().filter(a -> a.tag().equals("np")).isPresent();
    if (ownTag && nonexistent.policy().isWeakerThan(stronger.policy())) {
      found.add(finding(assessment, nonexistent, DmarcFacts.NONEXISTENT, stronger));
    }
    return found.stream();
  }

  private Finding finding(Assessment assessment, DmarcRule weak, String scope, DmarcRule strong) {
    Arguments whose = Arguments.none().identifying(DmarcFacts.SCOPE, scope);
    return finding(
        Subject.domain(assessment.domain()),
        wish(wish(whose, WEAKER, WEAKER_TAG, weak), STRONGER, STRONGER_TAG, strong));
  }

  private static Arguments wish(Arguments before, String policy, String tag, DmarcRule rule) {
    Arguments wish = before.and(policy, DmarcFacts.word(rule.policy()));
    return rule.applied().map(applied -> wish.and(tag, applied.tag())).orElse(wish);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The policy for %s is %s, weaker than %s."
        .formatted(
            DmarcFacts.subdomains(arguments.text(DmarcFacts.SCOPE)),
            wish(arguments, WEAKER, WEAKER_TAG),
            wish(arguments, STRONGER, STRONGER_TAG));
  }

  private static String wish(Arguments arguments, String policy, String tag) {
    return (arguments.has(tag) ? arguments.text(tag) + "=" : "") + arguments.text(policy);
  }
}
