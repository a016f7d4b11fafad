package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.ReportDestination;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;

/** Reports to another organisation that does not say that it takes them. */
public final class DmarcReportNotAuthorised extends Check {
  public DmarcReportNotAuthorised() {
    super(
        "dmarc-report-not-authorised",
        Severity.MEDIUM,
        "DMARC reports not authorised",
        "Reports are to go to another organisation's domain. Receivers send them there only if that"
            + " domain says so in DNS, since otherwise anybody could flood it with reports. It does"
            + " not, or it gives an address at a third domain in place of its own, which receivers"
            + " must not follow. So no reports come.",
        "Ask whoever runs that domain to publish the TXT record \"v=DMARC1\" at the name given, or"
            + " correct the address.",
        "RFC 9990 §4",
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
        .flatMap(destination -> reason(destination).stream().map(r -> finding(destination, r)));
  }

  private static Optional<String> reason(ReportDestination destination) {
    String name = destination.permission().map(Names::text).orElse("");
    return switch (destination.authorisation()) {
      case MISSING ->
          Optional.of("does not take these reports: there is no record \"v=DMARC1\" at " + name);
      case PASSED_ON ->
          Optional.of(
              "does not take these reports itself: the record at "
                  + name
                  + " names another domain");
      case IMPOSSIBLE ->
          Optional.of(
              "cannot say that it takes these reports: the name to say so would be over 255 bytes");
      case GIVEN, UNKNOWN -> Optional.empty();
    };
  }

  private Finding finding(ReportDestination destination, String reason) {
    String domain = Names.text(destination.domain());
    return finding(domain, domain + " " + reason + ".");
  }
}
