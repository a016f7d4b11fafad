package org.mxmaven.check.dkim;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A key that was withdrawn. */
public final class DkimRevoked extends Check {
  public DkimRevoked() {
    super(
        "dkim-revoked",
        Severity.INFO,
        "Withdrawn DKIM key",
        "An empty p says that the key was withdrawn: signatures that name this selector"
            + " do not count. That is as it should be once a key is out of use.",
        "Nothing, if no mail is signed with the key any more. Some weeks later the"
            + " record can be deleted.",
        "RFC 6376 §3.6.1",
        new Example(
            DkimExamples.DOMAIN,
            List.of(DkimExamples.txt("key-of-may", "v=DKIM1; p=")),
            List.of(DkimExamples.txt("key-of-may", DkimExamples.SOUND))));
  }

  /** Where a wildcard withdraws all keys, no single one is worth a word. */
  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    if (dkim.wildcard().filter(DkimSelector::isClosedToAll).isPresent()) {
      return Stream.empty();
    }
    return dkim.selectors().stream()
        .filter(selector -> selector.reason() == DkimSelector.Reason.NAMED)
        .filter(selector -> selector.entries().stream().anyMatch(DkimEntry::isRevoked))
        .map(selector -> finding(Subject.domain(selector.name()), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The key was withdrawn: p is empty.";
  }
}
