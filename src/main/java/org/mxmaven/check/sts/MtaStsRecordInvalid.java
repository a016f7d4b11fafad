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

/** An MTA-STS record that senders cannot use. */
public final class MtaStsRecordInvalid extends Check {
  public MtaStsRecordInvalid() {
    super(
        "mta-sts-record-invalid",
        Severity.HIGH,
        "Invalid MTA-STS record",
        "A record that breaks the grammar anywhere is no record: senders act as if the "
            + "domain had no MTA-STS.",
        "Write it as \"v=STSv1; id=...;\" with an id of 1 to 32 letters and digits, such "
            + "as the date and the time of the last change without dashes and colons.",
        "RFC 8461 §3.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=2027-01-01;\"",
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
    return sts.single().stream()
        .flatMap(found -> found.record().problems().stream())
        .limit(RecordFault.MAX)
        .map(problem -> finding(StsFacts.location(sts), RecordFault.part(problem)));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return assessment
        .sts()
        .single()
        .flatMap(
            found ->
                StsMender.of(found.record().text())
                    .map(text -> RecordFault.mend(finding, found.text(), text)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return RecordFault.partSentence("MTA-STS", arguments);
  }
}
