package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A pattern of an MTA-STS policy that no mail host matches. */
public final class MtaStsUnusedPattern extends Check {
  private static final String PATTERN = "pattern";

  public MtaStsUnusedPattern() {
    super(
        "mta-sts-unused-pattern",
        Severity.LOW,
        "Line mx of the MTA-STS policy that no mail host matches",
        "The policy allows delivery to hosts that are none of the domain's: a "
            + "host that was given up, a slip of the pen, or a wildcard that was "
            + "thought to cover several labels.",
        "Delete the line if the host is gone; mend it if another one was meant.",
        "RFC 8461 §4.1");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.coverage(assessment)
        .filter(fit -> !fit.hosts().isEmpty())
        .flatMap(fit -> fit.unused().stream())
        .limit(RecordFault.MAX)
        .map(
            pattern ->
                finding(
                    StsFacts.host(assessment),
                    Arguments.none().identifying(PATTERN, pattern.text())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "No mail host matches the line \"mx: %s\" of the MTA-STS policy."
        .formatted(arguments.text(PATTERN));
  }
}
