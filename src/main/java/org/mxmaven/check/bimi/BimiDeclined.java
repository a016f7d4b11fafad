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

/** A BIMI record that wants no logo shown. */
public final class BimiDeclined extends Check {
  public BimiDeclined() {
    super(
        "bimi-declined",
        Severity.INFO,
        "BIMI is declined",
        "The record is empty on purpose: the domain says that it wants no logo shown "
            + "beside its mail.",
        "Nothing, if that is meant. Else give where the logo is as l, and the "
            + "certificate as a.",
        "draft-brand-indicators-for-message-identification §4.3",
        new Example(
            "shop.example",
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=; a=\""),
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=https://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    BimiAssessment bimi = assessment.bimi();
    return bimi.single().stream()
        .filter(found -> found.record().isDeclined())
        .map(found -> finding(BimiFacts.location(bimi), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The BIMI record says that no logo is to be shown.";
  }
}
