package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.KeyStrength;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An RSA key that verifiers must not take for valid. */
public final class DkimKeyTooShort extends Check {
  public DkimKeyTooShort() {
    super(
        "dkim-key-too-short",
        Severity.HIGH,
        "DKIM key too short to count",
        "Verifiers must not take a signature with an RSA key of less than 1024 bits for"
            + " valid: the mail counts as not signed.",
        "Make a pair of RSA keys of 2048 bits and publish the public one at another selector.",
        "RFC 8301 §3.2",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + DkimExamples.KEY_1000));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return DkimKeyBits.of(entry, KeyStrength.TOO_SHORT)
        .map(key -> finding(DkimEntries.subject(selector), DkimKeyBits.bits(key)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The RSA key has %d bits; verifiers take none of less than 1024."
        .formatted(DkimKeyBits.bits(arguments));
  }
}
