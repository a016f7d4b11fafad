package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A host of an MTA-STS policy whose certificate senders do not take. */
public final class MtaStsPolicyCertificate extends Check {
  private static final String FAULTS = "faults";

  public MtaStsPolicyCertificate() {
    super(
        "mta-sts-policy-certificate",
        Severity.HIGH,
        "Senders do not take the certificate of the MTA-STS policy's host",
        "Senders fetch the policy only from a host whose certificate leads to a "
            + "root that they trust, is in date, and holds the host's name as an "
            + "alternative name. They do not fetch a missing intermediate certificate "
            + "themselves. From any other host they take no policy.",
        "Get a certificate for mta-sts of the domain from a public authority, "
            + "have it renewed in time, and let the web server send the intermediate "
            + "certificates with it.",
        "RFC 8461 §3.3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.served(assessment)
        .filter(served -> !served.certificateFaults().isEmpty())
        .map(
            served ->
                finding(
                    StsFacts.host(assessment),
                    Arguments.none().and(FAULTS, served.certificateFaults())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Senders do not take the certificate of %s: %s."
        .formatted(subject.text(), String.join("; ", arguments.texts(FAULTS)));
  }
}
