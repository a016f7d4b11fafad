package org.mxmaven.check.tlsrpt;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.TakeoverText;

/** TLS reports to a domain that anybody can register. */
public final class TlsRptReportDomainUnregistered extends Check {
  public TlsRptReportDomainUnregistered() {
    super(
        "tls-rpt-report-domain-unregistered",
        Severity.HIGH,
        "Anybody can register the domain that TLS reports go to",
        "The reports go to a domain that is not registered, or to a name that anybody "
            + "can create at a cloud service. Whoever gets it reads who sends mail to this "
            + "domain, and where that fails.",
        "Correct the address, or take it out. Register the domain if it was yours.",
        "RFC 8460 §3; RFC 8020 §2",
        new Example(
            "shop.example",
            List.of(
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60",
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@lapsed.example\""),
            List.of(
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60",
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.tlsRpt().domains().stream()
        .flatMap(domain -> domain.free().stream())
        .map(
            free ->
                finding(
                    Subject.domain(free.name()),
                    TakeoverText.arguments(Arguments.none(), free.takeover())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String start = "The domain %s, which TLS reports go to,".formatted(subject.text());
    return TakeoverText.sentence(start, arguments, "collect the reports");
  }
}
