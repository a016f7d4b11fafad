package org.mxmaven.check.dnssec;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dnssec.DnssecAssessment;
import org.mxmaven.assess.dnssec.DnssecAssessment.State;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.Dnssec;

/** A domain of which it is not known whether its signatures hold. */
public final class DnssecIndeterminate extends Check {
  public DnssecIndeterminate() {
    super(
        "dnssec-indeterminate",
        Severity.INFO,
        "Signatures could not be judged",
        "Whether the answers about the domain are what it signed could not be " + "found out.",
        "Scan again with a name server that validates, on this machine or over " + "TLS or HTTPS.",
        "RFC 4033 §5");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DnssecAssessment dnssec = assessment.dnssec();
    boolean unjudged = dnssec.state() == State.SIGNED && dnssec.status() == Dnssec.NOT_ASKED;
    boolean unknown =
        dnssec.state() == State.UNKNOWN && BogusAnswers.ofDomain(assessment).findAny().isEmpty();
    return unjudged || unknown
        ? Stream.of(
            finding(Subject.domain(assessment.domain()), Arguments.none().and("signed", unjudged)))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return arguments.flag("signed")
        ? "The zone is signed, but nobody has judged its signatures."
        : "Whether it is signed could not be looked up.";
  }
}
