package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.sts.PolicyMode;

/** An MTA-STS policy in testing mode. */
public final class MtaStsTesting extends Check {
  public MtaStsTesting() {
    super(
        "mta-sts-testing",
        Severity.LOW,
        "MTA-STS policy in testing mode",
        "In testing mode senders deliver in any case and only report what went "
            + "wrong. It is a step on the way; mail can still be read and redirected.",
        "Look at the reports for some weeks, and if they are clean set the mode "
            + "to enforce and give the record a new id.",
        "RFC 8461 §5");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.usable(assessment)
        .filter(policy -> policy.mode().filter(PolicyMode.TESTING::equals).isPresent())
        .map(policy -> finding(StsFacts.host(assessment), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The MTA-STS policy at %s is in testing mode: nobody has to keep to it."
        .formatted(subject.text());
  }
}
