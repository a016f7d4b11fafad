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
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.DkimProblem.Kind;

/** A key of which the end is missing. */
public final class DkimKeyCut extends Check {
  private static final Set<Kind> KINDS = Set.of(Kind.CUT_KEY);

  public DkimKeyCut() {
    super(
        "dkim-key-cut",
        Severity.HIGH,
        "DKIM key that is cut off",
        "The key says itself that it is longer than what the record holds of it, so"
            + " that every signature that names this selector fails. Mostly the end was lost"
            + " where a form or a program takes no more than 255 characters.",
        "Publish the whole key, as several strings of at most 255 characters in one TXT"
            + " record: verifiers join them.",
        "RFC 6376 §3.6.1, §3.6.2.2; RFC 1035 §3.3",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + DkimExamples.KEY.substring(0, 237)));
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
  protected String sentence(Subject subject, Arguments arguments) {
    return DkimFaults.text("The end of the key is missing", arguments) + ".";
  }
}
