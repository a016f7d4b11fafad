package org.mxmaven.check.sts;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.TakeoverText;

/** An MTA-STS policy host that is an alias of a name that anybody can get. */
public final class MtaStsHostDomainUnregistered extends Check {
  public MtaStsHostDomainUnregistered() {
    super(
        "mta-sts-host-domain-unregistered",
        Severity.HIGH,
        "Anybody can register the domain that serves the MTA-STS policy",
        "The host of the policy is an alias of a name whose domain is not registered, "
            + "or that anybody can create at a cloud service. Whoever gets it can serve a "
            + "policy that stops all mail to the domain, or one that lets it go to servers of "
            + "his own.",
        "Delete the alias, or point it to a host that serves the policy. Register the "
            + "domain if it was yours.",
        "RFC 8461 §3.3, §10; RFC 8020 §2",
        new Example(
            "shop.example",
            List.of(
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60",
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "mta-sts.shop.example. CNAME sts.lapsed.example."),
            List.of(
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60",
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "_mta-sts.shop.example. TXT \"v=STSv1; id=20270101;\"",
                "mta-sts.shop.example. A 192.0.2.80")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.sts().host().stream()
        .flatMap(host -> host.free().stream())
        .map(
            free ->
                finding(
                    Subject.domain(free.name()),
                    TakeoverText.arguments(Arguments.none(), free.takeover())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String start =
        "%s, from which senders fetch the MTA-STS policy, is an alias of %s, which"
            .formatted(subject.text(), arguments.text("missing"));
    return TakeoverText.sentence(start, arguments, "serve a policy and stop the domain's mail");
  }
}
