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
import org.mxmaven.dkim.DkimProblem.Kind;

/** An RSA key that not every verifier can use. */
public final class DkimKeyTooLong extends Check {
  /** The header of a key, 4104 bits of nearly nothing but ones, and the exponent. */
  private static final String LONG =
      "MIICIzANBgkqhkiG9w0BAQEFAAOCAhAAMIICCwKCAgIA" + "/".repeat(680) + "AaDhAgMBAAE=";

  public DkimKeyTooLong() {
    super(
        "dkim-key-too-long",
        Severity.LOW,
        "DKIM key longer than verifiers must support",
        "Verifiers must be able to use RSA keys of up to 4096 bits. With a longer one"
            + " mail counts as not signed at some of them; one of more than 16,384 bits none"
            + " of them takes.",
        "Use a key of 2048 bits, which also fits into an answer over UDP.",
        "RFC 8301 §3.2",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + LONG));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    Optional<Finding> refused =
        entry
            .record()
            .filter(record -> record.has(Kind.TOO_LONG_KEY))
            .map(record -> finding(Severity.HIGH, DkimEntries.subject(selector), Arguments.none()));
    return refused.isPresent()
        ? refused
        : DkimKeyBits.of(entry, KeyStrength.TOO_LONG)
            .map(key -> finding(DkimEntries.subject(selector), DkimKeyBits.bits(key)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return arguments.all().isEmpty()
        ? "The RSA key has more than 16,384 bits; no verifier takes it."
        : "The RSA key has %d bits; verifiers need not support more than 4096."
            .formatted(DkimKeyBits.bits(arguments));
  }
}
