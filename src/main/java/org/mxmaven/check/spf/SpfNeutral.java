package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An SPF record that says nothing of other senders. */
public final class SpfNeutral extends Check {
  public SpfNeutral() {
    super(
        "spf-neutral",
        Severity.MEDIUM,
        "SPF is neutral: it protects nothing",
        "The record ends in ?all, or in neither all nor redirect. Of a machine that "
            + "it does not list it says nothing, so forged mail is treated like any "
            + "other.",
        "End the record in -all, or in ~all while you still look for senders that "
            + "are missing from it.",
        "RFC 7208 §4.7, §5.1",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.10 ?all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().policy() == SpfPolicy.NEUTRAL
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The SPF record says nothing of senders that it does not list.";
  }
}
