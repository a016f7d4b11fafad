package org.mxmaven.check.sts;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.sts.StsHost;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MTA-STS record without a host that serves the policy. */
public final class MtaStsPolicyHostMissing extends Check {
  public MtaStsPolicyHostMissing() {
    super(
        "mta-sts-policy-host-missing",
        Severity.HIGH,
        "The host of the MTA-STS policy has no address",
        "The record says that there is a policy, and senders fetch it from the host "
            + "mta-sts of the domain. That has no address, so that they get none and deliver "
            + "as if there were no MTA-STS.",
        "Give mta-sts of the domain an address and serve the policy there, or delete "
            + "the record at _mta-sts.",
        "RFC 8461 §3.2, §3.3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "mta-sts.shop.example. A 192.0.2.80")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.sts().host().stream()
        .filter(host -> host.state() == StsHost.State.DOES_NOT_RESOLVE && host.free().isEmpty())
        .flatMap(host -> host.name().stream())
        .map(name -> finding(Subject.domain(name), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s, from which senders fetch the MTA-STS policy, has neither an IPv4 nor an IPv6 address."
        .formatted(subject.text());
  }
}
