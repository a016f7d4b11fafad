package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.ServedPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** An MTA-STS policy that is said to be elsewhere. */
public final class MtaStsPolicyRedirected extends Check {
  private static final String STATUS = "status";
  private static final String TARGET = "target";

  public MtaStsPolicyRedirected() {
    super(
        "mta-sts-policy-redirected",
        Severity.HIGH,
        "The MTA-STS policy is redirected",
        "Senders must not follow a redirect when they fetch the policy, so that "
            + "they get none.",
        "Serve the policy itself at "
            + "https://mta-sts.<domain>/.well-known/mta-sts.txt. Web servers that lead "
            + "all requests to their main name need an exception for this one.",
        "RFC 8461 §3.3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.documents(assessment, ServedPolicy.State.REDIRECTED)
        .map(
            reply ->
                finding(
                    StsFacts.host(assessment),
                    Arguments.none()
                        .and(STATUS, reply.status())
                        .and(TARGET, TxtText.excerpt(reply.location().orElse("")))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String target = arguments.text(TARGET);
    return "%s answers with status %d%s, and senders follow no redirect."
        .formatted(
            subject.text(),
            arguments.number(STATUS),
            target.isEmpty() ? "" : " and points to " + target);
  }
}
