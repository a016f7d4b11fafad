package org.mxmaven.check.dnssec;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dnssec.DnssecAssessment;
import org.mxmaven.assess.dnssec.DnssecAssessment.Delegation;
import org.mxmaven.assess.dnssec.DnssecAssessment.State;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain that is not signed though its parent is. */
public final class DnssecMissing extends Check {
  public DnssecMissing() {
    super(
        "dnssec-missing",
        Severity.INFO,
        "Not signed",
        "Answers about the domain are not signed, so that whoever gets between "
            + "can change them, and mail servers cannot tell. DANE, which tells them "
            + "which certificates to expect, is not possible either.",
        "Have your DNS provider sign the zone, and give the DS record to your " + "registrar.",
        "RFC 4033 §3.1");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DnssecAssessment dnssec = assessment.dnssec();
    return dnssec.state() == State.UNSIGNED && dnssec.delegation() == Delegation.MISSING
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain is not signed (DNSSEC), though the zone above it is.";
  }
}
