package org.mxmaven.check.dmarc;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A DMARC record that asks for no reports. */
public final class DmarcNoReports extends Check {
  public DmarcNoReports() {
    super(
        "dmarc-no-reports",
        Severity.LOW,
        "No DMARC reports",
        "Without rua nobody tells you who sends as the domain: neither forgers nor your own senders"
            + " that fail, whose mail is lost under a strict policy.",
        "Add rua=mailto:... with a mailbox, or a service, that reads the reports.",
        "RFC 9989 §4.7, RFC 9990",
        DmarcExamples.record(
            "v=DMARC1; p=reject", "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .dmarc()
        .applied()
        .filter(applied -> applied.found().record().tag("rua").isEmpty())
        .map(applied -> finding(Subject.domain(applied.location()), Arguments.none()))
        .stream();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The DMARC record has no rua: nobody gets reports.";
  }
}
