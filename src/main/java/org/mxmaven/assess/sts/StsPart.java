package org.mxmaven.assess.sts;

import java.util.Optional;
import org.mxmaven.assess.optional.Reception;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges MTA-STS. It asks only about domains that may take mail. */
public final class StsPart implements Part<StsAssessment> {
  private static final StsAssessment UNKNOWN = new StsAssessment(Setup.UNKNOWN);
  private static final StsAssessment NOT_APPLICABLE = new StsAssessment(Setup.NOT_APPLICABLE);

  private final Parking parking;

  public StsPart(Parking parking) {
    this.parking = parking;
  }

  @Override
  public Optional<StsAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    return Reception.of(domain, inquiry)
        .flatMap(reception -> judge(domain, leads, reception, inquiry));
  }

  private Optional<StsAssessment> judge(
      Name domain, Leads leads, Reception reception, Inquiry inquiry) {
    PolicyAssessor policies = new PolicyAssessor(inquiry, leads.policies(), domain);
    return switch (reception) {
      case TAKES_NONE -> policies.addTo(NOT_APPLICABLE);
      case SILENT -> Optional.of(UNKNOWN);
      case TAKES_MAIL, UNCERTAIN ->
          new StsAssessor(inquiry, new TakeoverAssessor(inquiry, parking, domain), domain)
              .assess(reception == Reception.TAKES_MAIL)
              .flatMap(policies::addTo);
    };
  }

  @Override
  public StsAssessment unknown() {
    return UNKNOWN;
  }
}
