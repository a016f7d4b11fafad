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

/** An SPF record that only asks for suspicion. */
public final class SpfSoftFail extends Check {
  public SpfSoftFail() {
    super(
        "spf-soft-fail",
        Severity.INFO,
        "SPF asks for suspicion, not refusal",
        "The record ends in ~all: mail from machines that it does not list is to be marked as"
            + " suspicious, not refused. With a DMARC policy of reject that is enough, since DMARC"
            + " then decides.",
        "Nothing to do while DMARC asks for reject or quarantine. Else end the record in -all once"
            + " every sender is in it.",
        "RFC 7208 §8.5",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 mx ~all\"", "shop.example. MX 10 shop.example."),
            List.of("shop.example. TXT \"v=spf1 mx -all\"", "shop.example. MX 10 shop.example.")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().policy() == SpfPolicy.SOFT_FAIL
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The SPF record asks receivers to suspect senders that it does not list, not to refuse"
        + " them.";
  }
}
