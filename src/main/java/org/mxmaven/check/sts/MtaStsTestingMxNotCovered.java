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

/** A mail host to which an MTA-STS policy would forbid delivery. */
public final class MtaStsTestingMxNotCovered extends Check {
  public MtaStsTestingMxNotCovered() {
    super(
        "mta-sts-testing-mx-not-covered",
        Severity.MEDIUM,
        "Mail host that the MTA-STS policy in testing mode does not cover",
        "Senders still deliver there, since the policy is in testing mode. Once "
            + "it is in enforce mode they do not, and mail to this host is lost.",
        "Add a line mx with the name of the host to the policy, wait a day, and "
            + "then give the record a new id. A wildcard stands for one label only.",
        "RFC 8461 §4.1, §5");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.coverage(assessment, PolicyMode.TESTING)
        .flatMap(fit -> fit.uncovered().stream())
        .limit(RecordFault.MAX)
        .map(host -> finding(Subject.mailHost(host), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s matches no line mx of the MTA-STS policy: in enforce mode senders would deliver nothing there."
        .formatted(subject.text());
  }
}
