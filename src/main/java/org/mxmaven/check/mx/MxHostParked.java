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

/** An MX host in a domain that is parked or for sale. */
public final class MxHostParked extends Check {
  public MxHostParked() {
    super(
        "mx-host-parked",
        Severity.HIGH,
        "An MX host's domain is parked or for sale",
        "The host's domain is in the hands of a service that parks or sells domains, as"
            + " happens to those that lapsed. Mail sent to the host is lost or read there, and the"
            + " next owner can receive it.",
        "Take the MX record out, or get the domain back.",
        "RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.sold.example.",
                "mx.sold.example. A 192.0.2.1",
                "sold.example. NS ns1.sedoparking.com."),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxTakeovers.of(assessment, takeover -> !takeover.isOpen())
        .map(host -> finding(MxHosts.subject(host), MxTakeovers.arguments(host)))
        .distinct();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return MxTakeovers.sentence(subject, arguments);
  }
}
