package org.mxmaven.check.mx;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.TakeoverText;
import org.mxmaven.dns.Names;

/** The MX hosts that somebody else can get hold of, each as a subject and a message. */
final class MxTakeovers {
  private MxTakeovers() {}

  record Hit(String subject, String message) {}

  static Stream<Hit> of(Assessment assessment, Predicate<Takeover> kind) {
    return assessment.mx().hosts().stream()
        .filter(host -> host.takeover().filter(kind).isPresent())
        .map(host -> hit(host, host.takeover().orElseThrow()))
        .distinct();
  }

  private static Hit hit(MxHost host, Takeover takeover) {
    return new Hit(
        Names.text(host.exchange().exchanger()),
        TakeoverText.of(MxHosts.subject(host), takeover, "receive the domain's mail"));
  }
}
