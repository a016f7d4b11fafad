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

/** An MX host that is an alias of a name that does not exist. */
public final class MxHostDanglingAlias extends Check {
  public MxHostDanglingAlias() {
    super(
        "mx-host-dangling-alias",
        Severity.HIGH,
        "MX host is an alias that leads nowhere",
        "The host's name is a CNAME, and the name at its end does not exist: mail is lost or"
            + " delayed when this host is tried. Whoever can create that name receives the mail.",
        "Take the MX record and the CNAME out, or name a host that has an address.",
        "RFC 5321 §5.1; RFC 2181 §10.3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. CNAME gone.shop.example."),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxHosts.findings(
        assessment,
        MxHosts::isDanglingAlias,
        host -> finding(MxHosts.subject(host), MxHosts.alias(host)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "MX host %s is an alias of %s, which does not exist."
        .formatted(subject.text(), arguments.text(MxHosts.ALIAS_OF));
  }
}
