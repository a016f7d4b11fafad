package org.mxmaven.assess.dkim;

import java.util.Optional;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges DKIM keys. */
public final class DkimPart implements Part<DkimAssessment> {

  @Override
  public Optional<DkimAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    return Optional.of(DkimAssessment.NOT_ASKED);
  }

  @Override
  public DkimAssessment unknown() {
    return DkimAssessment.NOT_ASKED;
  }
}
