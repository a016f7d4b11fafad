package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.ReportTakeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.TakeoverText;

/** DMARC reports to a domain that anybody can register. */
public final class DmarcReportDomainUnregistered extends Check {
  private static final String REGISTRY =
      "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60";

  public DmarcReportDomainUnregistered() {
    super(
        "dmarc-report-domain-unregistered",
        Severity.HIGH,
        "Anybody can register the domain that DMARC reports go to",
        "The reports go to a domain that is not registered, or to a name that anybody can create at"
            + " a cloud service. Whoever gets it can ask for the reports, and reads who sends mail"
            + " as this domain, to whom and how much; with ruf, parts of the mail too.",
        "Correct the address, or take it out. Register the domain if it was yours.",
        "RFC 9990; RFC 8020 §2",
        new Example(
            "shop.example",
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@lapsed.example"), REGISTRY),
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"), REGISTRY)));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().takeovers().stream().map(this::finding);
  }

  private Finding finding(ReportTakeover found) {
    return finding(
        Subject.domain(found.domain()), TakeoverText.arguments(Arguments.none(), found.takeover()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String start = "The domain %s, which DMARC reports go to,".formatted(subject.text());
    return TakeoverText.sentence(start, arguments, "collect the reports");
  }
}
