package org.mxmaven.assess.bimi;

import java.util.Optional;
import org.mxmaven.assess.optional.Reception;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges BIMI. */
public final class BimiPart implements Part<BimiAssessment> {
  private static final BimiAssessment NOT_APPLICABLE = new BimiAssessment(Setup.NOT_APPLICABLE);
  private static final BimiAssessment UNKNOWN = new BimiAssessment(Setup.UNKNOWN);

  private final Parking parking;

  public BimiPart(Parking parking) {
    this.parking = parking;
  }

  @Override
  public Optional<BimiAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    return Reception.existence(domain, inquiry)
        .flatMap(
            existence ->
                switch (existence) {
                  case MISSING -> Optional.of(NOT_APPLICABLE);
                  case UNKNOWN -> Optional.of(UNKNOWN);
                  case EXISTS ->
                      new BimiAssessor(inquiry, new TakeoverAssessor(inquiry, parking, domain))
                          .assess(domain);
                });
  }

  @Override
  public BimiAssessment unknown() {
    return UNKNOWN;
  }
}
