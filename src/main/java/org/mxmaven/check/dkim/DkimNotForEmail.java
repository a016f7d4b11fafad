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

/** A key that is not for mail. */
public final class DkimNotForEmail extends Check {
  private static final String ENTRIES = "entries";

  public DkimNotForEmail() {
    super(
        "dkim-not-for-email",
        Severity.MEDIUM,
        "DKIM key not for mail",
        "The record says by s which services the key is for, and email is not among"
            + " them. Verifiers ignore it when they look at mail.",
        "Take s out, or add email to it.",
        "RFC 6376 §3.6.1",
        DkimExamples.record("v=DKIM1; s=mail; k=rsa; p=" + DkimExamples.KEY));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry
        .record()
        .filter(record -> entry.isMeantForUse() && !record.isForEmail() && !entry.isForReports())
        .map(
            record ->
                finding(
                    DkimEntries.subject(selector),
                    DkimLists.texts(Arguments.none(), ENTRIES, record.services())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The services that s names are %s; email is not among them."
        .formatted(DkimLists.text(arguments, ENTRIES));
  }
}
