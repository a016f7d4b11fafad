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
import org.xbill.DNS.Name;

/** A domain with one MX host. */
public final class MxSingleHost extends Check {
  public MxSingleHost() {
    super(
        "mx-single-host",
        Severity.INFO,
        "Only one MX host",
        "While that host is down mail waits at the senders, which try again for some days."
            + " One name can stand for many machines, as it does at large providers; then all is"
            + " well.",
        "Nothing to do if a provider runs the host. Else think of a second one, or make sure"
            + " that the first is back within a day.",
        "RFC 5321 §5.1, §4.5.4.1",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1"),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.1",
                "shop.example. MX 20 mx2.shop.example.",
                "mx2.shop.example. A 192.0.2.2")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<MxHost> hosts = assessment.mx().hosts();
    if (hosts.isEmpty()) {
      return Stream.empty();
    }
    Name first = hosts.get(0).exchange().exchanger();
    return hosts.stream().allMatch(host -> host.exchange().exchanger().equals(first))
        ? Stream.of(
            finding(
                Subject.domain(assessment.domain()),
                Arguments.none().and("host", Names.text(first))))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The only MX host is %s.".formatted(arguments.text("host"));
  }
}
