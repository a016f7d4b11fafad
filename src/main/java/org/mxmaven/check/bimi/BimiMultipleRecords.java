package org.mxmaven.check.bimi;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** Several BIMI records at one name. */
public final class BimiMultipleRecords extends Check {
  public BimiMultipleRecords() {
    super(
        "bimi-multiple-records",
        Severity.LOW,
        "Several BIMI records",
        "With more than one BIMI record at a name, receivers take none of them.",
        "Keep one of the records and delete the others.",
        "draft-brand-indicators-for-message-identification §4.3",
        new Example(
            "shop.example",
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/old.svg;"
                    + " a=https://www.shop.example/old.pem\""),
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    BimiAssessment bimi = assessment.bimi();
    int records = bimi.records().size();
    return records > 1
        ? Stream.of(finding(BimiFacts.location(bimi), Arguments.none().and("records", records)))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "There are %d BIMI records; none of them counts.".formatted(arguments.number("records"));
  }
}
