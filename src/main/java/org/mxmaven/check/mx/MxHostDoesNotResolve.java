package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** An MX host that has no address. */
public final class MxHostDoesNotResolve extends Check {
  public MxHostDoesNotResolve() {
    super(
        Severity.HIGH,
        "MX host does not resolve",
        "Mail to the domain is lost or delayed when this host is tried. Whoever can create "
            + "the name receives the mail.",
        "Remove the MX record, or give the host an A or AAAA record.",
        "RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 mx1.shop.example."),
            List.of("shop.example. MX 10 mx1.shop.example.", "mx1.shop.example. A 192.0.2.10")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxHosts.findings(
        assessment,
        host -> host.isDead() && !MxHosts.isExplained(host, assessment.domain()),
        host -> finding(Names.text(host.exchange().exchanger()), message(host)));
  }

  private static String message(MxHost host) {
    List<Name> aliases = host.aliases();
    String alias =
        aliases.isEmpty()
            ? ""
            : "is an alias of %s, which ".formatted(Names.text(aliases.get(aliases.size() - 1)));
    return "MX host %s %s%s."
        .formatted(
            Names.text(host.exchange().exchanger()),
            alias,
            host.exists() ? "has neither an IPv4 nor an IPv6 address" : "does not exist");
  }
}
