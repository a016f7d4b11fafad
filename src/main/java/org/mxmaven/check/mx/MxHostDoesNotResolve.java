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

/** An MX host that has no address. */
public final class MxHostDoesNotResolve extends Check {
  public MxHostDoesNotResolve() {
    super(
        "mx-host-does-not-resolve",
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
        host -> finding(MxHosts.subject(host), MxHosts.alias(host).and("exists", host.exists())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String alias =
        arguments.has(MxHosts.ALIAS_OF)
            ? "is an alias of %s, which ".formatted(arguments.text(MxHosts.ALIAS_OF))
            : "";
    return "MX host %s %s%s."
        .formatted(
            subject.text(),
            alias,
            arguments.flag("exists")
                ? "has neither an IPv4 nor an IPv6 address"
                : "does not exist");
  }
}
