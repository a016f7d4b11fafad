package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** A null MX beside real hosts. */
public final class MxNullWithOthers extends Check {
  private static final int MOST_NAMES = 5;

  public MxNullWithOthers() {
    super(
        "mx-null-with-others",
        Severity.HIGH,
        "Null MX beside other MX records",
        "An MX record of \".\" says that the domain takes no mail, and must stand alone."
            + " Beside other records senders may give up, or try the root as a host.",
        "Take the \".\" out if the domain takes mail, and all others if it does not.",
        "RFC 7505 §3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 0 .",
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.1"),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<MxHost> hosts = assessment.mx().hosts();
    return hosts.stream().anyMatch(host -> host.exchange().isNull())
        ? Stream.of(
            finding(
                Subject.domain(assessment.domain()), Arguments.none().and("others", others(hosts))))
        : Stream.empty();
  }

  private static List<String> others(List<MxHost> hosts) {
    return hosts.stream()
        .filter(host -> !host.exchange().isNull())
        .map(host -> Names.text(host.exchange().exchanger()))
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The null MX \".\" stands beside real hosts: %s."
        .formatted(String.join(", ", arguments.texts("others")));
  }
}
