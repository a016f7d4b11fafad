package org.mxmaven.check.dkim;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain that says that none of its mail is signed. */
public final class DkimNoMailClosed extends Check {
  public DkimNoMailClosed() {
    super(
        "dkim-no-mail-closed",
        Severity.INFO,
        "No DKIM key for any selector",
        "A wildcard withdraws the key of every selector, so that no signature for the"
            + " domain ever counts. That is good practice for a domain that sends no mail.",
        "Nothing, if no mail comes from the domain.",
        "RFC 6376 §3.6.1",
        new Example(
            DkimExamples.DOMAIN,
            List.of(DkimExamples.txt("*", "v=DKIM1; p=")),
            List.of(DkimExamples.txt(DkimExamples.SOUND))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dkim().wildcard().stream()
        .filter(DkimSelector::isClosedToAll)
        .map(wildcard -> finding(Subject.domain(wildcard.name()), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "A wildcard withdraws the keys of all selectors: no mail of the domain is signed.";
  }
}
