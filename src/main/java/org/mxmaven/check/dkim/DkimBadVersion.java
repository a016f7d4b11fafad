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

/** A DKIM record whose version is not as it must be. */
public final class DkimBadVersion extends Check {
  static final Set<Kind> KINDS = Set.of(Kind.MISPLACED_VERSION, Kind.WRONG_VERSION);

  public DkimBadVersion() {
    super(
        "dkim-bad-version",
        Severity.HIGH,
        "DKIM record with a bad version",
        "If a key record has the tag v, it must be the first one and its value exactly"
            + " DKIM1. Verifiers discard any other record, so that every signature that names"
            + " this selector fails.",
        "Begin the record with v=DKIM1, or take v out.",
        "RFC 6376 §3.6.1",
        DkimExamples.record("k=rsa; v=DKIM1; p=" + DkimExamples.KEY));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return DkimFaults.faulty(entry)
        // Without p the parts were not even told apart, of which the version is one.
        .filter(record -> !record.has(Kind.NO_KEY))
        .flatMap(record -> DkimFaults.of(record, KINDS))
        .map(faults -> finding(DkimEntries.subject(selector), faults));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DkimEntries.mend(assessment, finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return DkimFaults.text("Verifiers discard the record", arguments) + ".";
  }
}
