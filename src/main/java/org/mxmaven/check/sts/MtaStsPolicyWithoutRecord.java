package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MTA-STS policy that no record tells of. */
public final class MtaStsPolicyWithoutRecord extends Check {
  public MtaStsPolicyWithoutRecord() {
    super(
        "mta-sts-policy-without-record",
        Severity.MEDIUM,
        "MTA-STS policy without record",
        "Senders look for the record first, and only if there is a usable one do "
            + "they fetch the policy. So nobody sees this one.",
        "Publish a TXT record at _mta-sts of the domain: \"v=STSv1; id=...\" with "
            + "an id that is new whenever the policy changes. Or delete the policy.",
        "RFC 8461 §3.1");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    StsAssessment sts = assessment.sts();
    boolean known = sts.location().isPresent();
    return known && !StsFacts.hasValidRecord(sts)
        ? StsFacts.usable(assessment)
            .map(policy -> finding(StsFacts.host(assessment), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s serves an MTA-STS policy, and there is no record that tells senders of it."
        .formatted(subject.text());
  }
}
