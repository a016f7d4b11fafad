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

/** A host name where a key belongs. */
public final class DkimAliasAsText extends Check {
  private static final String TEXT = "text";

  public DkimAliasAsText() {
    super(
        "dkim-alias-as-text",
        Severity.MEDIUM,
        "Alias typed into a TXT record",
        "The text of the TXT record is the name that a CNAME record should lead to."
            + " Verifiers find no key there.",
        "Delete the TXT record and create a CNAME record with the same target.",
        "RFC 6376 §3.6.2.2; RFC 1034 §3.6.2",
        DkimExamples.record("mail.dkim.provider.example.", DkimExamples.SOUND));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry.isAlias()
        ? Optional.of(
            finding(
                DkimEntries.subject(selector), Arguments.none().and(TEXT, entry.text().excerpt())))
        : Optional.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The text \"%s\" is a host name; as a CNAME record it would lead to the key."
        .formatted(arguments.text(TEXT));
  }
}
