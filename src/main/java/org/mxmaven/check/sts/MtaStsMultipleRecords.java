package org.mxmaven.check.sts;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** Several MTA-STS records at one name. */
public final class MtaStsMultipleRecords extends Check {
  public MtaStsMultipleRecords() {
    super(
        "mta-sts-multiple-records",
        Severity.HIGH,
        "Several MTA-STS records",
        "With more than one MTA-STS record senders must act as if there were none: "
            + "nothing tells them to insist on TLS.",
        "Keep one of the records and delete the others.",
        "RFC 8461 §3.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "mta-sts.shop.example. A 192.0.2.80",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20260101;\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "mta-sts.shop.example. A 192.0.2.80")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    StsAssessment sts = assessment.sts();
    int records = sts.records().size();
    return records > 1
        ? Stream.of(finding(StsFacts.location(sts), Arguments.none().and("records", records)))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "There are %d MTA-STS records; none of them counts."
        .formatted(arguments.number("records"));
  }
}
