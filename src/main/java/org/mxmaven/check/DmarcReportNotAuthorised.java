package org.mxmaven.check;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.ReportDestination;
import org.mxmaven.assess.ReportDestination.Authorisation;
import org.mxmaven.dns.Names;

/** Reports to another organisation that does not say that it takes them. */
public final class DmarcReportNotAuthorised extends Check {
  public DmarcReportNotAuthorised() {
    super(
        Severity.MEDIUM,
        "DMARC reports not authorised",
        "Reports are to go to another organisation's domain. Receivers send them there only if that"
            + " domain says so in DNS, which it does not: otherwise anybody could flood it with"
            + " reports. So no reports come.",
        "Ask whoever runs that domain to publish the TXT record \"v=DMARC1\" at the name given, or"
            + " correct the address.",
        "RFC 9990, RFC 7489 §7.1",
        new Example(
            "shop.example",
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:shop@reports.test"),
                "reports.test. MX 10 mx.reports.test."),
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:shop@reports.test"),
                "reports.test. MX 10 mx.reports.test.",
                "shop.example._report._dmarc.reports.test. TXT \"v=DMARC1\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().destinations().stream()
        .filter(destination -> destination.authorisation() == Authorisation.MISSING)
        .map(this::finding);
  }

  private Finding finding(ReportDestination destination) {
    return finding(
        Names.text(destination.domain()),
        "%s does not take these reports: there is no record \"v=DMARC1\" at %s."
            .formatted(Names.text(destination.domain()), Names.text(destination.permission())));
  }
}
