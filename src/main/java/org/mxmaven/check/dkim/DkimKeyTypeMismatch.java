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

/** A key of another type than the record says. */
public final class DkimKeyTypeMismatch extends Check {
  private static final Set<Kind> KINDS = Set.of(Kind.TYPE_MISMATCH);

  public DkimKeyTypeMismatch() {
    super(
        "dkim-key-type-mismatch",
        Severity.HIGH,
        "DKIM key of another type than k says",
        "Verifiers read the key as one of the type that k names, or as RSA without k."
            + " It is of the other type, so that every signature that names this selector"
            + " fails.",
        "Correct k: k=rsa for an RSA key, k=ed25519 for one of 44 characters.",
        "RFC 6376 §3.6.1; RFC 8463 §4",
        DkimExamples.record(
            "v=DKIM1; p=" + DkimExamples.KEY_ED25519,
            "v=DKIM1; k=ed25519; p=" + DkimExamples.KEY_ED25519));
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
    return DkimFaults.text("The type of the key is not the one that the record says", arguments)
        + ".";
  }
}
