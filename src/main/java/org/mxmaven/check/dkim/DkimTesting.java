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

/** A key that says it is only tested. */
public final class DkimTesting extends Check {
  public DkimTesting() {
    super(
        "dkim-testing",
        Severity.LOW,
        "DKIM key in testing mode",
        "By t=y the record says that the domain only tests DKIM. Verifiers must not"
            + " treat such mail otherwise than mail without signature, so that the signature"
            + " gains nothing.",
        "Take y out of t once the signatures verify.",
        "RFC 6376 §3.6.1",
        DkimExamples.record("v=DKIM1; t=y; k=rsa; p=" + DkimExamples.KEY));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry
        .record()
        .filter(record -> entry.isMeantForUse() && record.isTesting())
        .map(record -> finding(DkimEntries.subject(selector), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The record says t=y: mail that is signed with the key counts as if it was not signed.";
  }
}
