package org.mxmaven.check.tlsrpt;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain that takes mail and has no TLS-RPT record. */
public final class TlsRptMissing extends Check {
  private static final String STS = "mta_sts";

  public TlsRptMissing() {
    super(
        "tls-rpt-missing",
        Severity.INFO,
        "No TLS-RPT record",
        "Nobody reports that mail to the domain was sent without TLS, or not at all "
            + "since TLS failed. With MTA-STS such mail is lost without a word.",
        "Publish a TXT record at _smtp._tls of the domain: \"v=TLSRPTv1; " + "rua=mailto:...\".",
        "RFC 8460 §3",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.10"),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    TlsRptAssessment tlsRpt = assessment.tlsRpt();
    if (tlsRpt.verdict() != Setup.NOT_SET || !tlsRpt.takesMail() || tlsRpt.location().isEmpty()) {
      return Stream.empty();
    }
    boolean sts = !assessment.sts().records().isEmpty();
    return Stream.of(
        finding(
            sts ? Severity.LOW : severity(),
            Subject.domain(assessment.domain()),
            Arguments.none().and(STS, sts)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return arguments.flag(STS)
        ? "The domain has an MTA-STS record and no TLS-RPT record: nobody reports mail that it"
            + " stops."
        : "The domain has no TLS-RPT record.";
  }
}
