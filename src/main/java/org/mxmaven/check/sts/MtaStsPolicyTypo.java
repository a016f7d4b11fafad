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

/** A field of an MTA-STS policy whose name is misspelt. */
public final class MtaStsPolicyTypo extends Check {
  private static final String LINE = "line";
  private static final String NAME = "name";
  private static final String MEANT = "meant";

  public MtaStsPolicyTypo() {
    super(
        "mta-sts-policy-typo",
        Severity.MEDIUM,
        "Misspelt field in the MTA-STS policy",
        "Senders skip fields whose names they do not know, and say nothing. So "
            + "what was meant by the field does not count: a mail host that it names is "
            + "not covered, say. An id belongs into the record, not into the policy.",
        "Write the name as version, mode, mx or max_age, in lower case.",
        "RFC 8461 §3.2");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    Set<String> seen = new HashSet<>();
    return StsFacts.served(assessment)
        .flatMap(served -> served.policy().stream())
        .flatMap(policy -> policy.ignored().stream())
        .filter(ignored -> seen.add(ignored.name()))
        .limit(RecordFault.MAX)
        .map(
            ignored ->
                finding(
                    ignored.meant().isEmpty() ? Severity.INFO : severity(),
                    StsFacts.host(assessment),
                    Arguments.none()
                        .and(LINE, ignored.line())
                        .identifying(NAME, ignored.name())
                        .and(MEANT, ignored.meant().orElse(""))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String meant = arguments.text(MEANT);
    return "Line %d of the MTA-STS policy: senders skip the field \"%s\"; %s."
        .formatted(
            arguments.number(LINE),
            arguments.text(NAME),
            meant.isEmpty()
                ? "the id stands in the record"
                : "\"" + meant + "\" may have been meant");
  }
}
