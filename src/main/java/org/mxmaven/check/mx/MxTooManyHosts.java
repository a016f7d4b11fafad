package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.mx.MxHost.Resolution;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain with so many MX hosts that not all were looked at. */
public final class MxTooManyHosts extends Check {
  public MxTooManyHosts() {
    super(
        "mx-too-many-hosts",
        Severity.LOW,
        "So many MX hosts that not all were looked up",
        "Only the 50 most preferred hosts are looked up, and the verdict on MX rests on"
            + " these. Senders, too, try a few hosts and no more.",
        "Keep the hosts that take mail; a handful is plenty.",
        "RFC 5321 §5.1",
        new Example(
            "shop.example",
            IntStream.rangeClosed(1, MxAssessment.MOST_HOSTS + 1)
                .mapToObj("shop.example. MX 10 mx%d.shop.example."::formatted)
                .toList(),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<MxHost> hosts = assessment.mx().hosts();
    long left = hosts.stream().filter(host -> host.resolution() == Resolution.NOT_ASKED).count();
    return left == 0
        ? Stream.empty()
        : Stream.of(
            finding(
                Subject.domain(assessment.domain()),
                Arguments.none().and("records", hosts.size()).and("left_out", left)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long left = arguments.number("left_out");
    return "Of %d MX records the last %s not looked at: only %d hosts are."
        .formatted(
            arguments.number("records"),
            left == 1 ? "one was" : left + " were",
            MxAssessment.MOST_HOSTS);
  }
}
