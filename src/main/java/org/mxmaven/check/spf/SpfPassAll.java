package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** An SPF record that lets everybody send. */
public final class SpfPassAll extends Check {
  private static final String MECHANISM = "mechanism";
  private static final String INCLUDE = "include";

  public SpfPassAll() {
    super(
        "spf-pass-all",
        Severity.CRITICAL,
        "SPF lets everybody send",
        "The record ends in +all, or in a bare all, which means the same, or it includes a record"
            + " that does, or it has an exists that is true whoever sends: every machine in the"
            + " world passes SPF as this domain, forged mail included.",
        "End the record in -all, or in ~all while you still look for senders that "
            + "are missing from it. Take out an include that everybody passes.",
        "RFC 7208 §5.1, §5.2, §5.7, §4.6.2",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 +all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    if (assessment.spf().policy() == SpfPolicy.PASS) {
      return Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()));
    }
    return assessment.spf().tree().flatMap(SpfOpenToAll::of).stream()
        .map(open -> finding(Subject.domain(assessment.domain()), arguments(open)));
  }

  private static Arguments arguments(SpfBranch open) {
    return Arguments.none()
        .and("term", TxtText.excerpt(open.term().text()))
        .and(MECHANISM, open.isInclude() ? INCLUDE : "exists");
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String all = "The SPF record lets every machine send";
    if (!arguments.has("term")) {
      return all + ".";
    }
    return "%s: \"%s\" %s."
        .formatted(
            all,
            arguments.text("term"),
            arguments.text(MECHANISM).equals(INCLUDE)
                ? "leads to one that every machine passes"
                : "is true whoever sends");
  }
}
