package org.mxmaven.check.dmarc;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** A DMARC policy one step below the strictest. */
public final class DmarcQuarantine extends Check {
  public DmarcQuarantine() {
    super(
        "dmarc-quarantine",
        Severity.INFO,
        "DMARC policy quarantine",
        "Receivers are asked to treat forged mail as suspicious. Most put it into the junk folder,"
            + " where some readers still find it.",
        "Go on to p=reject once the reports show that all your own senders pass.",
        "RFC 9989 §4.7",
        DmarcExamples.record(
            "v=DMARC1; p=quarantine; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    if (assessment.dmarc().policy() != DmarcPolicy.QUARANTINE) {
      return Stream.empty();
    }
    return assessment
        .dmarc()
        .applied()
        .map(applied -> finding(Subject.domain(assessment.domain()), arguments(applied)))
        .stream();
  }

  private static Arguments arguments(Applied applied) {
    return Arguments.none()
        .and("location", Names.text(applied.location()))
        .and("tag", applied.tag());
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The DMARC policy at %s is quarantine (%s=quarantine)."
        .formatted(arguments.text("location"), arguments.text("tag"));
  }
}
