package org.mxmaven.check.mx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.mx.Exchanger;
import org.xbill.DNS.Name;

/** An IP address in place of an MX host. */
public final class MxIsIpAddress extends Check {
  public MxIsIpAddress() {
    super(
        "mx-is-ip-address",
        Severity.HIGH,
        "MX names an IP address instead of a host",
        "An MX record holds a host name, and what looks like an address there is a name that"
            + " does not exist. Mail is lost or delayed when it is tried.",
        "Give the address to a host name by an A or AAAA record, and let the MX record name"
            + " that host.",
        "RFC 1035 §3.3.9; RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 192.0.2.1."),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.mx().hosts().stream()
        .map(host -> host.exchange().exchanger())
        .distinct()
        .flatMap(host -> finding(host, assessment));
  }

  private Stream<Finding> finding(Name host, Assessment assessment) {
    return new Exchanger(host, assessment.domain())
        .address().stream()
            .map(
                address ->
                    finding(
                        Subject.mailHost(host),
                        Arguments.none().and("address", address.toLowerCase(Locale.ROOT))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The MX record names the address %s, where a host name belongs."
        .formatted(arguments.text("address"));
  }
}
