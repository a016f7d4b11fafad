package org.mxmaven.check.mx;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Subject;
import org.mxmaven.check.TakeoverText;

/** The MX hosts that somebody else can get hold of, and how that is told. */
final class MxTakeovers {
  private MxTakeovers() {}

  static Stream<MxHost> of(Assessment assessment, Predicate<Takeover> kind) {
    return assessment.mx().hosts().stream()
        .filter(host -> host.takeover().filter(kind).isPresent());
  }

  static Arguments arguments(MxHost host) {
    return TakeoverText.arguments(MxHosts.alias(host), host.takeover().orElseThrow());
  }

  static String sentence(Subject subject, Arguments arguments) {
    return TakeoverText.sentence(
        MxHosts.sentenceStart(subject, arguments), arguments, "receive the domain's mail");
  }
}
