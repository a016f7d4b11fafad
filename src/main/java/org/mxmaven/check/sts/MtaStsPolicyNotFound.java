package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.HttpsReply;

/** A host of an MTA-STS policy that serves none. */
public final class MtaStsPolicyNotFound extends Check {
  private static final String STATUS = "status";
  private static final int NOT_FOUND = 404;

  public MtaStsPolicyNotFound() {
    super(
        "mta-sts-policy-not-found",
        Severity.HIGH,
        "The MTA-STS policy is not where senders look",
        "The record says that there is a policy, and the host answers with an "
            + "error instead. Senders get no policy and deliver as if there were no "
            + "MTA-STS.",
        "Serve the policy at https://mta-sts.<domain>/.well-known/mta-sts.txt, "
            + "with status 200.",
        "RFC 8461 §3.3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.served(assessment)
        .filter(served -> served.state() == ServedPolicy.State.NOT_FOUND)
        .map(
            served ->
                finding(StsFacts.host(assessment), Arguments.none().and(STATUS, status(served))));
  }

  private static int status(ServedPolicy served) {
    return served.reply() instanceof HttpsReply.Document document ? document.status() : NOT_FOUND;
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s answers with status %d in place of the MTA-STS policy."
        .formatted(subject.text(), arguments.number(STATUS));
  }
}
