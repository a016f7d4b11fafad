package org.mxmaven.check.sts;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.sts.PolicyMode;

/** An MTA-STS policy that senders soon forget. */
public final class MtaStsShortMaxAge extends Check {
  private static final long DAY = 86_400;
  private static final long WEEK = 7 * DAY;
  private static final String SECONDS = "max_age";

  public MtaStsShortMaxAge() {
    super(
        "mta-sts-short-max-age",
        Severity.LOW,
        "MTA-STS policy with a short life",
        "Whoever can keep a sender from fetching the policy for longer than "
            + "max_age has mail delivered without it. Weeks are expected; with less "
            + "than a day the policy is next to useless.",
        "Set max_age to a week at least, 604800; a month or more is common.",
        "RFC 8461 §3.2, §10");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return StsFacts.usable(assessment)
        .filter(policy -> policy.mode().filter(PolicyMode.ENFORCE::equals).isPresent())
        .map(policy -> policy.maxAge().orElseThrow())
        .filter(seconds -> seconds < WEEK)
        .map(seconds -> finding(StsFacts.host(assessment), Arguments.none().and(SECONDS, seconds)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long seconds = arguments.number(SECONDS);
    return "Senders keep the MTA-STS policy for %d seconds, %s."
        .formatted(
            seconds, seconds < DAY ? "less than a day: next to useless" : "less than a week");
  }
}
