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

/** A BIMI record without a certificate for the logo. */
public final class BimiNoCertificate extends Check {
  public BimiNoCertificate() {
    super(
        "bimi-no-certificate",
        Severity.INFO,
        "BIMI logo without a certificate",
        "The record gives a logo and no certificate that says whose it is. Some large "
            + "receivers, Gmail and Apple among them, show none without.",
        "Get a mark certificate for the logo and give where it is as a, if you want it "
            + "shown there too.",
        "draft-brand-indicators-for-message-identification §4.3",
        new Example(
            "shop.example",
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg\""),
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    BimiAssessment bimi = assessment.bimi();
    return BimiFacts.logo(bimi).stream()
        .filter(record -> record.logo().isPresent() && record.certificate().isEmpty())
        .map(record -> finding(BimiFacts.location(bimi), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The BIMI record gives a logo and no certificate for it.";
  }
}
