package org.mxmaven.assess.dkim;

import java.util.Optional;
import org.mxmaven.assess.spf.SpfReader;
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
  private final SpfReader spf;
  private final DkimReader reader = new DkimReader();

  /**
   * @param spf shared, so that a record is read once for who may send and for whose keys to ask
   */
  public DkimPart(Parking parking, SpfReader spf) {
    this.parking = parking;
    this.spf = spf;
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
    return new DkimAssessor(domain, node.get(), leads, inquiry, takeovers, spf, reader).assess();
  }

  @Override
  public DkimAssessment unknown() {
    return DkimAssessment.UNKNOWN;
  }
}
