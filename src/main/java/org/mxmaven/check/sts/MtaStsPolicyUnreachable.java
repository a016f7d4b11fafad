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

/** A host of an MTA-STS policy that lets nobody in. */
public final class MtaStsPolicyUnreachable extends Check {
  private static final String REASON = "reason";

  public MtaStsPolicyUnreachable() {
    super(
        "mta-sts-policy-unreachable",
        Severity.HIGH,
        "The MTA-STS policy cannot be fetched",
        "The record says that there is a policy, and no address of the host that "
            + "serves it takes a connection over TLS. Senders get no policy and deliver "
            + "as if there were no MTA-STS.",
        "Run a web server on port 443 at mta-sts of the domain, and let everybody " + "reach it.",
        "RFC 8461 §3.3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.served(assessment)
        .map(ServedPolicy::reply)
        .filter(HttpsReply.Refused.class::isInstance)
        .map(HttpsReply.Refused.class::cast)
        .map(
            refused ->
                finding(StsFacts.host(assessment), Arguments.none().and(REASON, refused.detail())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "No address of %s, from which senders fetch the MTA-STS policy, lets anybody in: %s."
        .formatted(subject.text(), arguments.text(REASON));
  }
}
