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
import org.mxmaven.tlsrpt.TlsRptRecord;
import org.mxmaven.txt.FieldProblem;

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
    Stream<FieldProblem> problems = record.problems().stream().limit(RecordFault.MAX);
    return (record.hasOnlyBadTargets()
            ? Stream.concat(problems, Stream.of(unusable(record.targets().get(0))))
            : problems)
        .map(RecordFault::part);
  }

  private static FieldProblem unusable(ReportTarget first) {
    return new FieldProblem(first.position(), "", "no entry of rua can be used");
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return TlsRptFacts.mend(assessment.tlsRpt(), finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return RecordFault.partSentence("TLS-RPT", arguments);
  }
}
