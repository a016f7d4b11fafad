package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MX host that is an alias. */
public final class MxHostIsAlias extends Check {
  public MxHostIsAlias() {
    super(
        "mx-host-is-alias",
        Severity.MEDIUM,
        "MX host is an alias",
        "An MX record has to name a host by the name that has the address. Senders need not"
            + " follow a CNAME there; most do, and some refuse or loop.",
        "Let the MX record name the host that the alias leads to, or give the name addresses"
            + " of its own.",
        "RFC 2181 §10.3; RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. CNAME mail.shop.example.",
                "mail.shop.example. A 192.0.2.1"),
            List.of("shop.example. MX 10 mail.shop.example.", "mail.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxHosts.findings(
        assessment,
        host -> !host.aliases().isEmpty() && !MxHosts.isDanglingAlias(host),
        host -> finding(MxHosts.subject(host), MxHosts.alias(host)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "MX host %s is an alias of %s."
        .formatted(subject.text(), arguments.text(MxHosts.ALIAS_OF));
  }
}
