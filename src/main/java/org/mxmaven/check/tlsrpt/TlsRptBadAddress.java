package org.mxmaven.check.tlsrpt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.tlsrpt.ReportTarget;
import org.mxmaven.txt.TxtText;

/** An entry of rua to which no report on TLS can be sent. */
public final class TlsRptBadAddress extends Check {
  public TlsRptBadAddress() {
    super(
        "tls-rpt-bad-address",
        Severity.MEDIUM,
        "TLS reports go nowhere",
        "Senders cannot use this entry of rua, so that no reports come to it.",
        "Write each address as mailto:name@domain, or as an https: URI, and part "
            + "several by commas. A comma, an exclamation mark and a semicolon within one are "
            + "written as %2C, %21 and %3B.",
        "RFC 8460 §3, RFC 6068",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=tls@shop.example\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    TlsRptAssessment tlsRpt = assessment.tlsRpt();
    return tlsRpt.single().stream()
        .flatMap(found -> found.record().targets().stream())
        .filter(target -> !target.isValid())
        .limit(RecordFault.MAX)
        .map(target -> finding(TlsRptFacts.location(tlsRpt), arguments(target)));
  }

  private static Arguments arguments(ReportTarget target) {
    return Arguments.none()
        .identifying("entry", TxtText.excerpt(target.text()))
        .and("reason", target.problem().orElseThrow());
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return TlsRptFacts.mend(assessment.tlsRpt(), finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" in rua is no address to report to: %s."
        .formatted(arguments.text("entry"), arguments.text("reason"));
  }
}
