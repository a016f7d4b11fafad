package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A pattern of an MTA-STS policy that hosts of strangers match. */
public final class MtaStsWidePattern extends Check {
  private static final String PATTERN = "pattern";

  public MtaStsWidePattern() {
    super(
        "mta-sts-wide-pattern",
        Severity.MEDIUM,
        "Line mx of the MTA-STS policy that hosts of strangers match",
        "Anybody can have a name that matches the pattern, and a certificate for "
            + "it. Whoever can forge the MX records on the way to a sender has mail "
            + "delivered there in spite of the policy.",
        "Name the mail hosts one by one, or a domain of their own behind the " + "\"*.\".",
        "RFC 8461 §4.1, §10");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.coverage(assessment)
        .flatMap(fit -> fit.wide().stream())
        .limit(RecordFault.MAX)
        .map(
            pattern ->
                finding(
                    StsFacts.host(assessment),
                    Arguments.none().identifying(PATTERN, pattern.text())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Anybody can get a name that matches the line \"mx: %s\" of the MTA-STS policy."
        .formatted(arguments.text(PATTERN));
  }
}
