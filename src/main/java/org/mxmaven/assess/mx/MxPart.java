package org.mxmaven.assess.mx;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges MX records and the hosts that they name. */
public final class MxPart implements Part<MxAssessment> {
  static final MxAssessment UNKNOWN = new MxAssessment(MxVerdict.UNKNOWN, false, List.of());

  private final Parking parking;

  public MxPart(Parking parking) {
    this.parking = parking;
  }

  @Override
  public Optional<MxAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    TakeoverAssessor takeovers = new TakeoverAssessor(inquiry, parking, domain);
    return new MxAssessor(inquiry, takeovers).assess(domain);
  }

  @Override
  public MxAssessment unknown() {
    return UNKNOWN;
  }
}
