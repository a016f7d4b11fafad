package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MTA-STS policy of which senders may not read all. */
public final class MtaStsPolicyTooLarge extends Check {
  public MtaStsPolicyTooLarge() {
    super(
        "mta-sts-policy-too-large",
        Severity.MEDIUM,
        "The MTA-STS policy is too large",
        "Senders are advised to read no more than 64 KiB of a policy. Those that "
            + "stop there get none.",
        "Serve the policy alone, which takes a few hundred bytes; a wildcard "
            + "covers all hosts one label below a domain.",
        "RFC 8461 §3.3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.served(assessment)
        .filter(served -> served.state() == ServedPolicy.State.TOO_LARGE)
        .map(served -> finding(StsFacts.host(assessment), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "What %s serves as MTA-STS policy is larger than 64 KiB; not more of it was read."
        .formatted(subject.text());
  }
}
