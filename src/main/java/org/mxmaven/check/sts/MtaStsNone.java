package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.sts.PolicyMode;

/** An MTA-STS policy that says that there is none. */
public final class MtaStsNone extends Check {
  public MtaStsNone() {
    super(
        "mta-sts-none",
        Severity.INFO,
        "MTA-STS policy with mode none",
        "Mode none tells senders to forget an earlier policy. It is the right way "
            + "to give MTA-STS up, until the last policy has run out everywhere.",
        "Delete the record and the policy once the longest max_age of any earlier "
            + "policy is over.",
        "RFC 8461 §8.3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.usable(assessment)
        .filter(policy -> policy.mode().filter(PolicyMode.NONE::equals).isPresent())
        .map(policy -> finding(StsFacts.host(assessment), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The MTA-STS policy at %s has mode none: senders act as if there were none."
        .formatted(subject.text());
  }
}
