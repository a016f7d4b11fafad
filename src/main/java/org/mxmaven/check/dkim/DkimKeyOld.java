package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A key that has not been changed for long. */
public final class DkimKeyOld extends Check {
  private static final String DAYS = "days";
  private static final long A_YEAR = 365;

  public DkimKeyOld() {
    super(
        "dkim-key-old",
        Severity.INFO,
        "Old DKIM key",
        "The same key has stood at this selector for more than a year. The longer a key"
            + " is in use, the likelier it is that somebody has got hold of its private half.",
        "Make a new pair of keys, publish the public one at another selector, sign with"
            + " it, and withdraw the old one some weeks later.",
        "RFC 6376 §8.5, appendix B");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    OptionalLong days = entry.sightings().days();
    return days.isPresent() && days.getAsLong() > A_YEAR
        ? Optional.of(
            finding(DkimEntries.subject(selector), Arguments.none().and(DAYS, days.getAsLong())))
        : Optional.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The key has been the same for %d days, as far as was seen."
        .formatted(arguments.number(DAYS));
  }
}
