package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** A key that stands below another domain too. */
public final class DkimSharedKey extends Check {
  private static final String LOCATION = "location";

  public DkimSharedKey() {
    super(
        "dkim-shared-key",
        Severity.LOW,
        "DKIM key shared with another domain",
        "The same key is published for a domain that is registered apart. Whoever holds"
            + " the private half, perhaps another customer of the same server, can sign mail"
            + " as either of them, and when the key is lost both have to change it.",
        "Use a key of its own for each domain.",
        "RFC 6376 §8.5");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  /** The key that an alias leads to is that of whoever keeps it, for all who lead there. */
  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry
        .sightings()
        .alsoAt()
        .filter(other -> selector.alias().isEmpty())
        .map(
            other ->
                finding(
                    DkimEntries.subject(selector),
                    Arguments.none().and(LOCATION, Names.text(other))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The same key stands at %s.".formatted(arguments.text(LOCATION));
  }
}
