package org.mxmaven.assess.spf;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges SPF. */
public final class SpfPart implements Part<SpfAssessment> {
  static final SpfAssessment UNKNOWN =
      new SpfAssessment(SpfPolicy.UNKNOWN, List.of(), Optional.empty(), List.of());

  private final Parking parking;
  private final SpfReader reader;

  public SpfPart(Parking parking, SpfReader reader) {
    this.parking = parking;
    this.reader = reader;
  }

  @Override
  public Optional<SpfAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    TakeoverAssessor takeovers = new TakeoverAssessor(inquiry, parking, domain);
    return new SpfAssessor(inquiry, reader, takeovers, domain).assess();
  }

  @Override
  public SpfAssessment unknown() {
    return UNKNOWN;
  }
}
