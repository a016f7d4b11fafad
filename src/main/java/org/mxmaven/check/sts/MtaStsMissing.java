package org.mxmaven.check.sts;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** A domain that takes mail and has no MTA-STS record. */
public final class MtaStsMissing extends Check {
  private static final String ABOVE = "above";

  public MtaStsMissing() {
    super(
        "mta-sts-missing",
        Severity.INFO,
        "No MTA-STS record",
        "Without MTA-STS whoever sits on the way can have mail to the domain sent "
            + "without encryption, or to a server of his own: senders encrypt if they are "
            + "offered it, and ask for no certificate.",
        "If you want senders to insist on TLS, publish a policy at "
            + "https://mta-sts.<domain>/.well-known/mta-sts.txt, in testing mode first, and a "
            + "TXT record at _mta-sts of the domain. Each domain needs its own; subdomains do "
            + "not inherit it.",
        "RFC 8461 §3",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.10"),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "mta-sts.shop.example. A 192.0.2.80")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    StsAssessment sts = assessment.sts();
    return sts.verdict() == Setup.NOT_SET && sts.takesMail() && sts.location().isPresent()
        ? Stream.of(finding(Subject.domain(assessment.domain()), arguments(sts)))
        : Stream.empty();
  }

  private static Arguments arguments(StsAssessment sts) {
    return sts.above()
        .map(above -> Arguments.none().and(ABOVE, Names.text(above)))
        .orElse(Arguments.none());
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return arguments.has(ABOVE)
        ? "The domain has no MTA-STS record of its own, and the policy of %s is not for its subdomains."
            .formatted(arguments.text(ABOVE))
        : "The domain has no MTA-STS record: nothing tells senders to insist on TLS.";
  }
}
