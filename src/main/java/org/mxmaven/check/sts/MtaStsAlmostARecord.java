package org.mxmaven.check.sts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.sts.StsMender;

/** Text that was meant as an MTA-STS record. */
public final class MtaStsAlmostARecord extends Check {
  public MtaStsAlmostARecord() {
    super(
        "mta-sts-almost-a-record",
        Severity.HIGH,
        "Text that was meant as an MTA-STS record",
        "Senders take a text for an MTA-STS record only if it begins with v=STSv1 and a "
            + "semicolon, in this very spelling. They throw this one away, and act as if the "
            + "domain had no MTA-STS.",
        "Write it as \"v=STSv1; id=...;\", or delete it if another record took its place.",
        "RFC 8461 §3.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1 id=20270101\"",
                "mta-sts.shop.example. A 192.0.2.80"),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "mta-sts.shop.example. A 192.0.2.80")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    StsAssessment sts = assessment.sts();
    return StsFacts.hasValidRecord(sts)
        ? Stream.empty()
        : sts.almost().stream()
            .limit(RecordFault.MAX)
            .map(almost -> finding(StsFacts.location(sts), RecordFault.almost(almost)));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return RecordFault.almostMend(assessment.sts().almost(), finding, StsMender::of);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return RecordFault.almostSentence("MTA-STS", arguments);
  }
}
