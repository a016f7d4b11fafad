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

/** A domain without SPF record. */
public final class SpfMissing extends Check {
  public SpfMissing() {
    super(
        "spf-missing",
        Severity.MEDIUM,
        "No SPF record",
        "Nothing says which machines may send mail as this domain, so receivers "
            + "cannot tell a forged sender by SPF.",
        "Publish a TXT record that lists the senders and ends in -all; for a domain "
            + "that sends no mail it is \"v=spf1 -all\".",
        "RFC 7208 §3",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"site-verification=4711\""),
            List.of(
                "shop.example. TXT \"site-verification=4711\"",
                "shop.example. TXT \"v=spf1 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().policy() == SpfPolicy.NOT_SET
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain has no SPF record.";
  }
}
