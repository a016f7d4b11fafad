package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MTA-STS policy with mail hosts, of a domain without mail. */
public final class MtaStsNoMail extends Check {
  public MtaStsNoMail() {
    super(
        "mta-sts-no-mail",
        Severity.LOW,
        "MTA-STS policy of a domain that takes no mail",
        "The domain says that it takes no mail, and its policy names hosts that "
            + "do. One of the two is out of date.",
        "Delete the policy and the record at _mta-sts, by way of mode none, or "
            + "mend the MX record.",
        "RFC 8461 §8.3; RFC 7505 §3");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.mx().nullMx()
        ? assessment.sts().policy().stream()
            .filter(served -> served.coverage().isPresent() && served.usable().isPresent())
            .map(served -> finding(Subject.domain(served.host()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s serves an MTA-STS policy with mail hosts, and the domain says that it takes no mail."
        .formatted(subject.text());
  }
}
