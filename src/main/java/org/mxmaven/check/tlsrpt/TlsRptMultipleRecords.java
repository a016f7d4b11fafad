package org.mxmaven.check.tlsrpt;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** Several TLS-RPT records at one name. */
public final class TlsRptMultipleRecords extends Check {
  public TlsRptMultipleRecords() {
    super(
        "tls-rpt-multiple-records",
        Severity.MEDIUM,
        "Several TLS-RPT records",
        "With more than one TLS-RPT record senders must act as if there were none, and "
            + "report nothing.",
        "Keep one of the records and delete the others. One record can name several "
            + "addresses, parted by commas.",
        "RFC 8460 §3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:mail@shop.example\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1;"
                    + " rua=mailto:tls@shop.example,mailto:mail@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    TlsRptAssessment tlsRpt = assessment.tlsRpt();
    int records = tlsRpt.records().size();
    return records > 1
        ? Stream.of(finding(TlsRptFacts.location(tlsRpt), Arguments.none().and("records", records)))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "There are %d TLS-RPT records; none of them counts."
        .formatted(arguments.number("records"));
  }
}
