package org.mxmaven.check.bimi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.assess.dmarc.DmarcRules;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** A BIMI record at a domain whose DMARC policy is too weak for it. */
public final class BimiDmarcTooWeak extends Check {
  private static final int ALL = 100;
  private static final String FAULT = "fault";
  private static final String NO_POLICY = "no-policy";
  private static final String PARTIAL = "pct";
  private static final String LOCATION = "location";

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
        .flatMap(record -> fault(assessment).stream())
        .map(fault -> finding(BimiFacts.location(bimi), fault));
  }

  /** What is not known is not too weak. */
  private static Optional<Arguments> fault(Assessment assessment) {
    DmarcRules rules = assessment.dmarc().rules();
    DmarcRule own = rules.domain();
    return switch (own.policy()) {
      case UNKNOWN -> Optional.empty();
      case NOT_SET, INVALID -> Optional.of(Arguments.none().and(FAULT, NO_POLICY));
      case NONE, QUARANTINE, REJECT ->
          fault(own, true, assessment.domain())
              .or(() -> fault(rules.subdomain(), false, assessment.domain()));
    };
  }

  private static Optional<Arguments> fault(DmarcRule rule, boolean own, Name domain) {
    return rule.applied()
        .flatMap(
            applied ->
                fault(rule.policy(), own, applied)
                    .map(fault -> Arguments.none().and(FAULT, fault))
                    .map(fault -> applied.domain().equals(domain) ? fault : at(applied, fault)));
  }

  /** The p of a record counts too, of whomever: the organisation must be strict itself. */
  private static Optional<String> fault(DmarcPolicy policy, boolean own, Applied applied) {
    if (policy == DmarcPolicy.NONE) {
      return Optional.of(applied.tag() + "=none");
    }
    DmarcRecord record = applied.found().record();
    Policy organisation = record.policy("p").orElse(Policy.REJECT);
    if (organisation == Policy.NONE) {
      return Optional.of("p=none");
    }
    boolean quarantine =
        organisation == Policy.QUARANTINE || (own && policy == DmarcPolicy.QUARANTINE);
    return quarantine && record.percent() < ALL ? Optional.of(PARTIAL) : Optional.empty();
  }

  private static Arguments at(Applied applied, Arguments fault) {
    return fault.and(LOCATION, Names.text(applied.location()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String why =
        switch (arguments.text(FAULT)) {
          case NO_POLICY -> "no DMARC policy applies to the domain";
          case PARTIAL -> "the DMARC policy is quarantine for a part of the mail only";
          default -> "the DMARC policy is " + arguments.text(FAULT);
        };
    String place = arguments.textIfAny(LOCATION).map(" at "::concat).orElse("");
    return "Receivers show no logo: %s%s.".formatted(why, place);
  }
}
