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

/** An RSA key that is factored for a little money. */
public final class DkimKeyCrackable extends Check {
  public DkimKeyCrackable() {
    super(
        "dkim-key-crackable",
        Severity.CRITICAL,
        "DKIM key that is short enough to be broken",
        "RSA keys of 512 bits were factored for less than ten dollars within four days,"
            + " and some large receivers still take what is signed with them for valid."
            + " Whoever factors the key signs mail as this domain, and DMARC lets it pass"
            + " there.",
        "Take the record out at once. Make a pair of RSA keys of 2048 bits and publish"
            + " the public one at another selector.",
        "RFC 8301 §3.2",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + DkimExamples.KEY_512));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return DkimKeyBits.of(entry, KeyStrength.CRACKABLE)
        .map(key -> finding(DkimEntries.subject(selector), DkimKeyBits.bits(key)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The RSA key has %d bits: it can be factored for a little money."
        .formatted(DkimKeyBits.bits(arguments));
  }
}
