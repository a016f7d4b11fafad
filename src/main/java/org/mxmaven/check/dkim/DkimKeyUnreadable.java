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

/** A key that cannot be read. */
public final class DkimKeyUnreadable extends Check {
  private static final Set<Kind> KINDS =
      Set.of(Kind.NOT_BASE64, Kind.UNREADABLE_KEY, Kind.BAD_EXPONENT);

  public DkimKeyUnreadable() {
    super(
        "dkim-key-unreadable",
        Severity.HIGH,
        "DKIM key that cannot be read",
        "Verifiers cannot make a key of what p holds, so that every signature that"
            + " names this selector fails.",
        "Publish the public key again as the mail server or the provider prints it."
            + " Positions count the characters of the joined record from 1.",
        "RFC 6376 §3.6.1, §6.1.2; RFC 8463 §4",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + DkimExamples.KEY.replace('/', '_')));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return DkimFaults.faulty(entry)
        .filter(record -> !record.has(Kind.PRIVATE_KEY))
        .flatMap(record -> DkimFaults.of(record, KINDS))
        .map(faults -> finding(DkimEntries.subject(selector), faults));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DkimEntries.mend(assessment, finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return DkimFaults.text("The key cannot be used", arguments) + ".";
  }
}
