package org.mxmaven.check;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.DmarcAssessment;
import org.mxmaven.assess.DmarcPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** A DMARC record that receivers cannot use. */
public final class DmarcInvalid extends Check {
  public DmarcInvalid() {
    super(
        Severity.HIGH,
        "Invalid DMARC record",
        "The text was meant as a DMARC record, but receivers do not take it for "
            + "one, or cannot tell which policy it asks for. No policy of its own "
            + "applies.",
        "Write it as \"v=DMARC1; p=reject; ...\": the version first and in this very "
            + "spelling, tags parted by semicolons, and none, quarantine or reject as the "
            + "policy.",
        "RFC 9989 §4.7, §4.8",
        DmarcExamples.record(
            "v=DMARC1 p=reject; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    Stream<Finding> almost =
        dmarc.almost().stream()
            .map(
                text ->
                    finding(
                        "_dmarc." + Names.text(assessment.domain()),
                        "\"%s\" is no DMARC record: %s."
                            .formatted(text.text().excerpt(), text.reason())));
    Stream<Finding> policy =
        dmarc.applied().stream()
            .filter(applied -> dmarc.policy() == DmarcPolicy.INVALID)
            .map(
                applied ->
                    finding(
                        Names.text(applied.location()),
                        "\"%s=%s\" is no policy; expected none, quarantine or reject."
                            .formatted(applied.tag(), TxtText.excerpt(applied.value()))));
    return Stream.concat(almost, policy);
  }
}
