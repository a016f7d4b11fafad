package org.mxmaven.check.sts;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** An MTA-STS policy that senders cannot use. */
public final class MtaStsPolicyInvalid extends Check {
  private static final String LINE = "line";
  private static final String PART = "part";
  private static final String REASON = "reason";

  public MtaStsPolicyInvalid() {
    super(
        "mta-sts-policy-invalid",
        Severity.HIGH,
        "Invalid MTA-STS policy",
        "A policy that breaks the grammar, or lacks one of the fields that it "
            + "must have, is none: senders deliver as if there were no MTA-STS. Empty "
            + "lines break it too, but many senders read over these.",
        "Write one field a line: version: STSv1, mode: enforce or testing or "
            + "none, max_age: and seconds, and mx: for each mail host.",
        "RFC 8461 §3.2");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    Set<String> seen = new HashSet<>();
    return StsFacts.served(assessment)
        .flatMap(served -> served.policy().stream())
        .flatMap(policy -> policy.problems().stream())
        .filter(problem -> seen.add(problem.text() + '\n' + problem.message()))
        .limit(RecordFault.MAX)
        .map(
            problem ->
                finding(
                    problem.tolerated() ? Severity.LOW : severity(),
                    StsFacts.host(assessment),
                    Arguments.none()
                        .and(LINE, problem.line())
                        .identifying(PART, TxtText.excerpt(problem.text()))
                        .identifying(REASON, problem.message())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String part = arguments.text(PART);
    long line = arguments.number(LINE);
    return "%s of the MTA-STS policy: %s%s."
        .formatted(
            line == 0 ? "The whole" : "Line " + line,
            part.isEmpty() ? "" : "\"%s\": ".formatted(part),
            arguments.text(REASON));
  }
}
