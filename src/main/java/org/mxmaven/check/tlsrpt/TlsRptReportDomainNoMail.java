package org.mxmaven.check.tlsrpt;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.optional.Reception;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** TLS reports by mail to a domain that takes none. */
public final class TlsRptReportDomainNoMail extends Check {
  public TlsRptReportDomainNoMail() {
    super(
        "tls-rpt-report-domain-no-mail",
        Severity.LOW,
        "TLS reports go to a domain that takes no mail",
        "The reports are sent by mail to a domain that has no mail host, or says that "
            + "it takes none. Nobody gets them.",
        "Correct the address, or take it out.",
        "RFC 8460 §3; RFC 7505 §3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "reports.example. MX 0 .",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@reports.example\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "reports.example. MX 10 mx.reports.example.",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@reports.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.tlsRpt().domains().stream()
        .filter(domain -> domain.free().isEmpty())
        .filter(domain -> domain.reception().filter(r -> r == Reception.TAKES_NONE).isPresent())
        .map(domain -> finding(Subject.domain(domain.domain()), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain %s, which TLS reports go to, takes no mail.".formatted(subject.text());
  }
}
