package org.mxmaven.check.bimi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.HttpsUri;
import org.mxmaven.txt.TxtText;

/** A BIMI record that leads to something other than HTTPS. */
public final class BimiNotHttps extends Check {
  public BimiNotHttps() {
    super(
        "bimi-not-https",
        Severity.LOW,
        "BIMI logo or certificate not at an https: URI",
        "Receivers fetch logo and certificate over HTTPS only, and show nothing.",
        "Serve the file over HTTPS and give its https: URI.",
        "draft-brand-indicators-for-message-identification §4.3",
        new Example(
            "shop.example",
            List.of(
                "_dmarc.shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\"",
                "www.shop.example. A 192.0.2.80",
                "default._bimi.shop.example. TXT \"v=BIMI1; l=http://www.shop.example/logo.svg;"
                    + " a=https://www.shop.example/vmc.pem\""),
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
        .flatMap(
            record ->
                Stream.concat(
                    fault("l", record.logo()).stream(), fault("a", record.certificate()).stream()))
        .map(fault -> finding(BimiFacts.location(bimi), fault));
  }

  private static Optional<Arguments> fault(String tag, Optional<String> uri) {
    return uri.flatMap(
        text ->
            HttpsUri.parse(text)
                .problem()
                .map(
                    problem ->
                        Arguments.none()
                            .identifying("tag", tag)
                            .and("uri", TxtText.excerpt(text))
                            .and("reason", problem)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s of the BIMI record is \"%s\": %s."
        .formatted(arguments.text("tag"), arguments.text("uri"), arguments.text("reason"));
  }
}
