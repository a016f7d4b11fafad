package org.mxmaven.check.dmarc;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.PolicyFaults;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A DMARC record that receivers cannot use. */
public final class DmarcInvalid extends Check {
  private static final String TEXT = "text";

  public DmarcInvalid() {
    super(
        "dmarc-invalid",
        Severity.HIGH,
        "Invalid DMARC record",
        "The text was meant as a DMARC record, but receivers do not take it for one, or cannot use"
            + " it: p is missing, or one of p, sp and np is no policy, and there is no URI in rua"
            + " for whose sake they would take it for p=none. What it asks for does not count.",
        "Delete it if another record took its place. Else write it as \"v=DMARC1; p=reject; ...\":"
            + " the version first and in this very spelling, tags parted by semicolons, and none,"
            + " quarantine or reject as the policy.",
        "RFC 9989 §4.7, §4.8, §4.10.1",
        DmarcExamples.record(
            "v=DMARC1 p=reject; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DmarcAssessment dmarc = assessment.dmarc();
    Stream<Finding> almost =
        dmarc.texts().almost().stream()
            .map(
                text ->
                    finding(
                        DmarcFacts.ownLocation(assessment),
                        Arguments.none()
                            .identifying(TEXT, text.text().excerpt())
                            .and("reason", text.reason())));
    Stream<Finding> policy =
        dmarc.applied().stream()
            .filter(applied -> dmarc.policy() == DmarcPolicy.INVALID)
            .map(
                applied ->
                    finding(
                        Subject.domain(applied.location()),
                        Arguments.none().and("reason", PolicyFaults.of(applied.found().record()))));
    return Stream.concat(almost, policy);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String reason = arguments.text("reason");
    return arguments.has(TEXT)
        ? "\"%s\" is no DMARC record: %s.".formatted(arguments.text(TEXT), reason)
        : "No DMARC applies: %s, and rua holds no URI.".formatted(reason);
  }
}
