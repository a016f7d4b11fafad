package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** Several DMARC records at one name. */
public final class DmarcMultipleRecords extends Check {
  public DmarcMultipleRecords() {
    super(
        "dmarc-multiple-records",
        Severity.HIGH,
        "Several DMARC records",
        "With more than one DMARC record at a name, receivers take none of them.",
        "Keep one of the records and delete the others.",
        "RFC 9989 §4.10",
        new Example(
            "shop.example",
            List.of(
                DmarcExamples.txt("v=DMARC1; p=none"),
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example")),
            List.of(DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    int records = assessment.dmarc().own().size();
    return records > 1
        ? Stream.of(
            finding(DmarcFacts.ownLocation(assessment), Arguments.none().and("records", records)))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "There are %d DMARC records; none of them counts."
        .formatted(arguments.number("records"));
  }
}
