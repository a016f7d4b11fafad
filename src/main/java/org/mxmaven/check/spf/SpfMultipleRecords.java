package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain with several SPF records. */
public final class SpfMultipleRecords extends Check {
  public SpfMultipleRecords() {
    super(
        "spf-multiple-records",
        Severity.HIGH,
        "Several SPF records",
        "A domain may have one SPF record. With several, receivers answer "
            + "permerror, and none of the records protects anything.",
        "Merge them into one record and delete the others.",
        "RFC 7208 §4.5",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"",
                "shop.example. TXT \"v=spf1 ip4:198.51.100.7 ~all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.10 ip4:198.51.100.7 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    int records = assessment.spf().records().size();
    return records > 1
        ? Stream.of(
            finding(Subject.domain(assessment.domain()), Arguments.none().and("records", records)))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain has %d SPF records; no policy applies."
        .formatted(arguments.number("records"));
  }
}
