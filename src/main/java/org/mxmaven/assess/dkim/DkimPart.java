package org.mxmaven.assess.dkim;

import java.util.Optional;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges DKIM keys. */
public final class DkimPart implements Part<DkimAssessment> {
  private final Parking parking;
  private final DkimReader reader = new DkimReader();

  public DkimPart(Parking parking) {
    this.parking = parking;
  }

  @Override
  public Optional<DkimAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    if (leads.guesses() == Leads.Guesses.LEFT_OUT) {
      return Optional.of(DkimAssessment.NOT_ASKED);
    }
    Optional<Name> node = Names.domainkey(domain);
    if (node.isEmpty()) {
      return Optional.of(DkimAssessment.NOT_ASKED);
    }
    TakeoverAssessor takeovers = new TakeoverAssessor(inquiry, parking, domain);
    return new DkimAssessor(domain, node.get(), leads, inquiry, takeovers, reader).assess();
  }

  @Override
  public DkimAssessment unknown() {
    return DkimAssessment.UNKNOWN;
  }
}
