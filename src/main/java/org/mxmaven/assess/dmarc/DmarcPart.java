package org.mxmaven.assess.dmarc;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.inquiry.Existence;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges DMARC. */
public final class DmarcPart implements Part<DmarcAssessment> {
  private final Parking parking;

  public DmarcPart(Parking parking) {
    this.parking = parking;
  }

  @Override
  public Optional<DmarcAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    TakeoverAssessor takeovers = new TakeoverAssessor(inquiry, parking, domain);
    return new DmarcAssessor(inquiry, takeovers, domain).assess(Existence.of(domain, inquiry));
  }

  @Override
  public DmarcAssessment unknown() {
    return new DmarcAssessment(DmarcPolicy.UNKNOWN, Optional.empty(), List.of(), List.of());
  }
}
