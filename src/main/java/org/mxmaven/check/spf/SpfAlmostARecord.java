package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment.Almost;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** Text that was meant as an SPF record and is none. */
public final class SpfAlmostARecord extends Check {
  public SpfAlmostARecord() {
    super(
        "spf-almost-a-record",
        Severity.MEDIUM,
        "Text that was meant as an SPF record",
        "Receivers take only text for an SPF record that begins with v=spf1, followed by a space or"
            + " the end, in a TXT record of the domain itself. They skip this text, and whatever"
            + " it was to protect is not protected by it.",
        "Write the record as \"v=spf1 ... -all\" at the domain itself, without quotes or blanks in"
            + " front, or delete it if another record took its place.",
        "RFC 7208 §4.5, §3.1",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1; ip4:192.0.2.25 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().almost().stream().map(this::finding);
  }

  private Finding finding(Almost almost) {
    return finding(
        Subject.domain(almost.name()),
        Arguments.none()
            .identifying("text", almost.text().excerpt())
            .and("reason", almost.reason()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" is no SPF record of the domain: %s."
        .formatted(arguments.text("text"), arguments.text("reason"));
  }
}
