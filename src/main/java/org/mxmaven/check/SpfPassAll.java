package org.mxmaven.check;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.SpfPolicy;
import org.mxmaven.dns.Names;

/** An SPF record that lets everybody send. */
public final class SpfPassAll extends Check {
  public SpfPassAll() {
    super(
        Severity.CRITICAL,
        "SPF lets everybody send",
        "The record ends in +all, or in a bare all, which means the same: every "
            + "machine in the world passes SPF as this domain, forged mail included.",
        "End the record in -all, or in ~all while you still look for senders that "
            + "are missing from it.",
        "RFC 7208 §5.1, §4.6.2");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().policy() == SpfPolicy.PASS
        ? Stream.of(
            finding(Names.text(assessment.domain()), "The SPF record lets every machine send."))
        : Stream.empty();
  }
}
