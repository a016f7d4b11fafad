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

/** A key in a form that some verifiers do not read. */
public final class DkimKeyForm extends Check {
  private static final Set<Kind> KINDS =
      Set.of(Kind.BARE_KEY, Kind.MISSING_PADDING, Kind.EXTRA_BYTES);

  /** What is inside the sound one: its SubjectPublicKeyInfo begins with 32 characters of header. */
  private static final String BARE = DkimExamples.KEY.substring(32);

  public DkimKeyForm() {
    super(
        "dkim-key-form",
        Severity.LOW,
        "DKIM key in an unusual form",
        "The key can be made out, but not by every verifier: nearly all keys are a"
            + " SubjectPublicKeyInfo in whole groups of four characters, and some verifiers"
            + " read nothing else.",
        "Publish the key as the usual tools print it, such as openssl rsa -pubout,"
            + " without the lines around it.",
        "RFC 6376 §3.6.1; RFC 4648 §3.2",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + BARE));
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
    return DkimFaults.text("Some verifiers cannot read the key", arguments) + ".";
  }
}
