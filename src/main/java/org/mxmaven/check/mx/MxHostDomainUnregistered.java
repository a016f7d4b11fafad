package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MX host in a domain that anybody can register. */
public final class MxHostDomainUnregistered extends Check {
  public MxHostDomainUnregistered() {
    super(
        "mx-host-domain-unregistered",
        Severity.CRITICAL,
        "Anybody can register an MX host's domain",
        "The host's name is in a domain that is not registered. Whoever registers it gives"
            + " the host an address and receives mail of this domain: password resets, invoices,"
            + " whatever is sent to the host.",
        "Take the MX record out at once, or register the domain yourself. Then look who had"
            + " it, and why it lapsed.",
        "RFC 8020 §2; RFC 2308 §2.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.lapsed.example.",
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60"),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.1",
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxTakeovers.of(assessment, Takeover.Unregistered.class::isInstance)
        .map(host -> finding(MxHosts.subject(host), MxTakeovers.arguments(host)))
        .distinct();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return MxTakeovers.sentence(subject, arguments);
  }
}
