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

/** A private key where the public one belongs. */
public final class DkimPrivateKeyPublished extends Check {
  private static final Set<Kind> KINDS = Set.of(Kind.PRIVATE_KEY);

  /** How any private key of 2048 bits begins (RFC 5958 §2); the rest of it tells nothing more. */
  private static final String PRIVATE = "MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQ";

  public DkimPrivateKeyPublished() {
    super(
        "dkim-private-key-published",
        Severity.CRITICAL,
        "Private DKIM key published",
        "The private half of the key stands in DNS, where everybody can read it."
            + " Whoever does signs mail as this domain, and DMARC lets it pass.",
        "Take the record out at once and do not use the key any more. Make a new pair"
            + " of keys, publish the public one at another selector, and keep the private one"
            + " where mail is signed.",
        "RFC 6376 §3.6.1, §8.5",
        DkimExamples.record("v=DKIM1; k=rsa; p=" + PRIVATE));
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
    return DkimFaults.text("The record holds a private key for all to read", arguments) + ".";
  }
}
