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
import org.mxmaven.tlsrpt.TlsRptMender;

/** Text that was meant as a TLS-RPT record. */
public final class TlsRptAlmostARecord extends Check {
  public TlsRptAlmostARecord() {
    super(
        "tls-rpt-almost-a-record",
        Severity.MEDIUM,
        "Text that was meant as a TLS-RPT record",
        "Senders take a text for a TLS-RPT record only if it begins with v=TLSRPTv1 and "
            + "a semicolon, in this very spelling. They throw this one away, and report "
            + "nothing.",
        "Write it as \"v=TLSRPTv1; rua=mailto:name@domain\", or delete it if another "
            + "record took its place.",
        "RFC 8460 §3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPT1; rua=mailto:tls@shop.example\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    TlsRptAssessment tlsRpt = assessment.tlsRpt();
    boolean found = tlsRpt.records().stream().anyMatch(record -> record.record().isUsable());
    return found
        ? Stream.empty()
        : tlsRpt.almost().stream()
            .limit(RecordFault.MAX)
            .map(almost -> finding(TlsRptFacts.location(tlsRpt), RecordFault.almost(almost)));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return RecordFault.almostMend(assessment.tlsRpt().almost(), finding, TlsRptMender::of);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return RecordFault.almostSentence("TLS-RPT", arguments);
  }
}
