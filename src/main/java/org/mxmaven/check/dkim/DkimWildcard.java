package org.mxmaven.check.dkim;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A wildcard that hands out a key at every selector. */
public final class DkimWildcard extends Check {
  public DkimWildcard() {
    super(
        "dkim-wildcard",
        Severity.LOW,
        "Wildcard that hands out a DKIM key",
        "A name that nobody uses has a key, so that every selector seems to have one: a"
            + " signature can name any of them, a key that was deleted is not gone, and which"
            + " selectors are in use cannot be found out.",
        "Publish the key at the selectors that mail is signed with, and delete the wildcard.",
        "RFC 6376 §3.6.2.2; RFC 4592 §2.1",
        new Example(
            DkimExamples.DOMAIN,
            List.of(DkimExamples.txt("*", DkimExamples.SOUND)),
            List.of(DkimExamples.txt(DkimExamples.SOUND))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dkim().wildcard().stream()
        .filter(wildcard -> wildcard.entries().stream().anyMatch(DkimEntry::isMeantForUse))
        .map(wildcard -> finding(Subject.domain(wildcard.name()), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "A name that nobody uses answers with a key, as every selector does that has no record"
        + " of its own.";
  }
}
