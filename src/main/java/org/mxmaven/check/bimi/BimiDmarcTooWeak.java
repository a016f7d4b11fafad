package org.mxmaven.check.bimi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.assess.dmarc.DmarcRules;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A BIMI record at a domain whose DMARC policy is too weak for it. */
public final class BimiDmarcTooWeak extends Check {
  private static final int ALL = 100;
  private static final String FAULT = "fault";
  private static final String NO_POLICY = "no-policy";

  public BimiDmarcTooWeak() {
    super(
        "bimi-dmarc-too-weak",
        Severity.LOW,
        "DMARC policy too weak for BIMI",
        "Receivers show a logo only if DMARC has them quarantine or reject forged mail, "
            + "all of it, of subdomains too.",
        "Publish p=quarantine or p=reject, leave out pct, and sp=none.",
        "draft-brand-indicators-for-message-identification §4.3",
        new Example(
            "shop.example",
            List.of(
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"",
                "_dmarc.shop.example. TXT \"v=DMARC1; p=none; rua=mailto:dmarc@shop.example\""),
            List.of(
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"",
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    BimiAssessment bimi = assessment.bimi();
    return BimiFacts.logo(bimi).stream()
        .flatMap(record -> fault(assessment.dmarc().rules()).stream())
        .map(fault -> finding(BimiFacts.location(bimi), Arguments.none().and(FAULT, fault)));
  }

  /** What is not known is not too weak. */
  private static Optional<String> fault(DmarcRules rules) {
    DmarcPolicy policy = rules.domain().policy();
    return switch (policy) {
      case UNKNOWN -> Optional.empty();
      case NOT_SET, INVALID -> Optional.of(NO_POLICY);
      case NONE -> Optional.of("p=none");
      case QUARANTINE ->
          isPartial(rules.domain()) ? Optional.of("pct") : subdomains(rules.subdomain());
      case REJECT -> subdomains(rules.subdomain());
    };
  }

  private static Optional<String> subdomains(DmarcRule rule) {
    return rule.policy() == DmarcPolicy.NONE ? Optional.of("sp=none") : Optional.empty();
  }

  private static boolean isPartial(DmarcRule rule) {
    return rule.applied().filter(a -> a.found().record().percent() < ALL).isPresent();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String why =
        switch (arguments.text(FAULT)) {
          case NO_POLICY -> "no DMARC policy applies to the domain";
          case "pct" -> "the DMARC policy is quarantine for a part of the mail only";
          default -> "the DMARC policy is " + arguments.text(FAULT);
        };
    return "Receivers show no logo: %s.".formatted(why);
  }
}
