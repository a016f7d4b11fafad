package org.mxmaven.assess.tlsrpt;

import java.util.Optional;
import org.mxmaven.assess.optional.Reception;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/** The part of the judge that judges TLS-RPT. It asks only about domains that may take mail. */
public final class TlsRptPart implements Part<TlsRptAssessment> {
  private static final TlsRptAssessment UNKNOWN = new TlsRptAssessment(Setup.UNKNOWN);
  private static final TlsRptAssessment NOT_APPLICABLE = new TlsRptAssessment(Setup.NOT_APPLICABLE);

  private final Parking parking;

  public TlsRptPart(Parking parking) {
    this.parking = parking;
  }

  @Override
  public Optional<TlsRptAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    return Reception.of(domain, inquiry).flatMap(reception -> judge(domain, reception, inquiry));
  }

  private Optional<TlsRptAssessment> judge(Name domain, Reception reception, Inquiry inquiry) {
    return switch (reception) {
      case TAKES_NONE -> Optional.of(NOT_APPLICABLE);
      case SILENT -> Optional.of(UNKNOWN);
      case TAKES_MAIL, UNCERTAIN ->
          new TlsRptAssessor(
                  inquiry,
                  new TakeoverAssessor(inquiry, parking, domain),
                  domain,
                  reception == Reception.TAKES_MAIL)
              .assess();
    };
  }

  @Override
  public TlsRptAssessment unknown() {
    return UNKNOWN;
  }
}
