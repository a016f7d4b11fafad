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
import org.mxmaven.tlsrpt.TlsRptRecord;

/** A TLS-RPT record that senders cannot use. */
public final class TlsRptInvalid extends Check {
  public TlsRptInvalid() {
    super(
        "tls-rpt-invalid",
        Severity.MEDIUM,
        "Invalid TLS-RPT record",
        "Senders cannot use a record that breaks the grammar, or that gives no address "
            + "which they can report to. They report nothing.",
        "Write it as \"v=TLSRPTv1; rua=mailto:name@domain\", with several addresses "
            + "parted by commas.",
        "RFC 8460 §3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; mailto:tls@shop.example\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    TlsRptAssessment tlsRpt = assessment.tlsRpt();
    return tlsRpt.single().stream()
        .flatMap(found -> faults(found.record()))
        .map(fault -> finding(TlsRptFacts.location(tlsRpt), fault));
  }

  private static Stream<Arguments> faults(TlsRptRecord record) {
    Stream<Arguments> problems =
        record.problems().stream()
            .limit(RecordFault.MAX)
            .map(
                problem -> RecordFault.part(problem.position(), problem.text(), problem.message()));
    return record.hasOnlyBadTargets()
        ? Stream.concat(
            problems,
            Stream.of(
                RecordFault.part(
                    record.targets().get(0).position(), "", "no entry of rua can be used")))
        : problems;
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return assessment
        .tlsRpt()
        .single()
        .flatMap(
            found ->
                TlsRptMender.of(found.record().text())
                    .map(text -> RecordFault.mend(finding, found.text(), text)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return RecordFault.partSentence("TLS-RPT", arguments);
  }
}
