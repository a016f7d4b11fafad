package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dmarc.DmarcRecord.Tag;
import org.mxmaven.txt.TxtText;

/** A policy that does not stand where readers of RFC 7489 look for it. */
public final class DmarcPolicyNotSecond extends Check {
  public DmarcPolicyNotSecond() {
    super(
        "dmarc-policy-not-second",
        Severity.INFO,
        "DMARC policy not in second place",
        "RFC 9989 leaves the order of the tags after v=DMARC1 free. RFC 7489 wanted p right after"
            + " it, and receivers that hold to that may ignore the record.",
        "Move p right after v=DMARC1.",
        "RFC 7489 §6.3, §6.4; RFC 9989 §4.8",
        DmarcExamples.record(
            "v=DMARC1; rua=mailto:dmarc@shop.example; p=reject",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .dmarc()
        .ownApplied()
        .filter(DmarcPolicyNotSecond::isNotSecond)
        .map(own -> finding(Subject.domain(own.location()), arguments(own)))
        .stream();
  }

  private static Arguments arguments(Applied own) {
    String between = own.found().record().tags().get(1).name();
    return Arguments.none().and("tag", TxtText.excerpt(between));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" stands between v=DMARC1 and p.".formatted(arguments.text("tag"));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DmarcMends.of(assessment);
  }

  private static boolean isNotSecond(Applied own) {
    List<Tag> tags = own.found().record().tags();
    return own.found().record().tag("p").isPresent() && !tags.get(1).name().equals("p");
  }
}
