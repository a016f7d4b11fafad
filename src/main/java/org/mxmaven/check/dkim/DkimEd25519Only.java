package org.mxmaven.check.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.DkimVerdict;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.Ed25519Key;
import org.xbill.DNS.Name;

/** A domain without a key that all verifiers support. */
public final class DkimEd25519Only extends Check {
  private static final String SELECTORS = "selectors";

  public DkimEd25519Only() {
    super(
        "dkim-ed25519-only",
        Severity.LOW,
        "Only ed25519 keys",
        "All keys that were found are of the type ed25519, which many receivers do not"
            + " verify yet. For them the mail is not signed.",
        "Sign with an RSA key of 2048 bits too, at a selector of its own.",
        "RFC 8463 §3, §5",
        DkimExamples.record("v=DKIM1; k=ed25519; p=" + DkimExamples.KEY_ED25519));
  }

  /** Where a look-up failed, an RSA key may stand there. */
  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    if (!dkim.hasKey() || dkim.verdict() == DkimVerdict.UNKNOWN) {
      return Stream.empty();
    }
    List<Name> selectors = new ArrayList<>();
    for (DkimSelector selector : dkim.selectors()) {
      for (DkimEntry entry : selector.keys()) {
        if (entry.isMeantForUse() && !isEd25519(entry)) {
          return Stream.empty();
        }
      }
      if (selector.isInUse()) {
        selectors.add(selector.selector());
      }
    }
    return Stream.of(
        finding(
            Subject.domain(assessment.domain()),
            DkimLists.names(Arguments.none(), SELECTORS, selectors)));
  }

  private static boolean isEd25519(DkimEntry entry) {
    return entry.key().filter(Ed25519Key.class::isInstance).isPresent();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "No RSA key was found, only ed25519: %s."
        .formatted(DkimLists.text(arguments, SELECTORS));
  }
}
