package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.sts.PolicyMode;

/** A mail host to which an MTA-STS policy forbids delivery. */
public final class MtaStsMxNotCovered extends Check {
  public MtaStsMxNotCovered() {
    super(
        "mta-sts-mx-not-covered",
        Severity.HIGH,
        "Mail host that the MTA-STS policy does not cover",
        "Senders that know the policy deliver to no host that it does not name. "
            + "Mail that would go there is held back, and returned after some days.",
        "Add a line mx with the name of the host to the policy, wait a day, and "
            + "then give the record a new id. A wildcard stands for one label only.",
        "RFC 8461 §4.1, §5");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.coverage(assessment, PolicyMode.ENFORCE)
        .flatMap(fit -> fit.uncovered().stream())
        .limit(RecordFault.MAX)
        .map(host -> finding(Subject.mailHost(host), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s matches no line mx of the MTA-STS policy: senders that know the policy deliver nothing there."
        .formatted(subject.text());
  }
}
