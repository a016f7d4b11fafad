package org.mxmaven.check.spf;

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

/** A name in the SPF record whose domain anybody can register. */
public final class SpfDomainUnregistered extends Check {
  public SpfDomainUnregistered() {
    super(
        "spf-domain-unregistered",
        Severity.CRITICAL,
        "Anybody can register a domain that SPF relies on",
        "The SPF record, or one that it includes, leads to a domain that is not registered."
            + " Whoever registers it publishes an SPF record or an address there, and sends as"
            + " this domain.",
        "Take the term out of the record that holds it, or register the domain yourself. If"
            + " the record is a provider's, tell the provider, and leave its include out until it"
            + " is mended.",
        "RFC 7208 §5.2, §11.2",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 include:lapsed.example -all\"",
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60"),
            List.of(
                "shop.example. TXT \"v=spf1 -all\"",
                "example. SOA ns.nic.example. host.nic.example. 1 3600 600 86400 60")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfTakeoverFacts.of(assessment, Takeover.Unregistered.class::isInstance)
        .map(found -> finding(Subject.domain(found.target()), SpfTakeoverFacts.arguments(found)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return SpfTakeoverFacts.sentence(subject, arguments);
  }
}
