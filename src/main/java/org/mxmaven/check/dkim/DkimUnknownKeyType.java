package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.DkimProblem.Kind;

/** A type of key that verifiers do not know. */
public final class DkimUnknownKeyType extends Check {
  private static final Set<Kind> KINDS = Set.of(Kind.UNKNOWN_KEY_TYPE);

  public DkimUnknownKeyType() {
    super(
        "dkim-unknown-key-type",
        Severity.MEDIUM,
        "Unknown type of DKIM key",
        "Verifiers ignore a record whose k names a type of key that they do not know."
            + " There are rsa and ed25519, in small letters.",
        "Correct k, or take it out if the key is an RSA key.",
        "RFC 6376 §3.6.1; RFC 8463 §4",
        DkimExamples.record("v=DKIM1; k=RSA-SHA256; p=" + DkimExamples.KEY));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return DkimFaults.of(entry, KINDS)
        .map(faults -> finding(DkimEntries.subject(selector), faults));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DkimEntries.mend(assessment, finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return DkimFaults.text("Verifiers ignore the record", arguments) + ".";
  }
}
