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
import org.mxmaven.dns.Names;

/** A TLS-RPT record at the wrong name. */
public final class TlsRptMisplaced extends Check {
  public TlsRptMisplaced() {
    super(
        "tls-rpt-misplaced",
        Severity.LOW,
        "TLS-RPT record at the wrong name",
        "Senders look for the record at _smtp._tls of the domain and nowhere else: not "
            + "without _smtp, nor at the name that drafts of the standard had, nor at a name "
            + "that a form has appended the domain to once more.",
        "Move the TXT record to _smtp._tls of the domain.",
        "RFC 8460 §3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "mta-sts.shop.example. A 192.0.2.80",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "_smtp-tlsrpt.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "mta-sts.shop.example. A 192.0.2.80",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.tlsRpt().misplaced().stream()
        .map(
            misplaced ->
                finding(
                    Subject.domain(misplaced.name()),
                    Arguments.none()
                        .identifying("text", misplaced.text().excerpt())
                        .and("domain", Names.text(assessment.domain()))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" stands at %s instead of _smtp._tls.%s."
        .formatted(arguments.text("text"), subject.text(), arguments.text("domain"));
  }
}
