package org.mxmaven.check.dmarc;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.PolicyFaults;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dns.Names;

/** A DMARC policy that asks for nothing. */
public final class DmarcNone extends Check {
  /** Why the record counts as none without saying so. */
  private static final String REASON = "reason";

  public DmarcNone() {
    super(
        "dmarc-none",
        Severity.HIGH,
        "DMARC policy none: it protects nothing",
        "Receivers are asked to report forged mail at most, and to deliver it like any other.",
        "Read the reports until all your own senders pass, then go on to "
            + "p=quarantine and p=reject.",
        "RFC 9989 §4.7, §4.10.1",
        DmarcExamples.record(
            "v=DMARC1; p=none; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    if (assessment.dmarc().policy() != DmarcPolicy.NONE) {
      return Stream.empty();
    }
    return assessment
        .dmarc()
        .applied()
        .map(applied -> finding(Subject.domain(assessment.domain()), arguments(applied)))
        .stream();
  }

  private static Arguments arguments(Applied applied) {
    DmarcRecord record = applied.found().record();
    Arguments location = Arguments.none().and("location", Names.text(applied.location()));
    return record.hasUsablePolicies()
        ? location.and("tag", applied.tag())
        : location.and(REASON, PolicyFaults.of(record));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String how =
        arguments.has(REASON)
            ? arguments.text(REASON) + ", so that the record counts as p=none"
            : arguments.text("tag") + "=none";
    return "The DMARC policy at %s is none (%s).".formatted(arguments.text("location"), how);
  }
}
