package org.mxmaven.check.mx;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.address.AddressText;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain without MX record that takes mail at its own address. */
public final class MxImplicit extends Check {
  public MxImplicit() {
    super(
        "mx-implicit",
        Severity.INFO,
        "No MX record: mail goes to the domain's own address",
        "Without an MX record senders deliver to the A or AAAA record of the domain, often a"
            + " web server that takes no mail; then senders try for days before they give up.",
        "Publish an MX record that names the mail host, or \"MX 0 .\" if the domain takes no mail.",
        "RFC 5321 §5.1; RFC 7505",
        new Example(
            "shop.example",
            List.of("shop.example. A 192.0.2.1"),
            List.of("shop.example. A 192.0.2.1", "shop.example. MX 0 .")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<InetAddress> addresses = assessment.mx().implicit();
    return addresses.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(
                Subject.domain(assessment.domain()),
                Arguments.none().and("address", AddressText.of(addresses.get(0)))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain has no MX record, so mail goes to its own address %s."
        .formatted(arguments.text("address"));
  }
}
