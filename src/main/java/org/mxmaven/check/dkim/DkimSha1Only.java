package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A key for digests that verifiers do not accept. */
public final class DkimSha1Only extends Check {
  private static final String ENTRIES = "entries";

  public DkimSha1Only() {
    super(
        "dkim-sha1-only",
        Severity.HIGH,
        "DKIM key not for SHA-256",
        "The record says by h which digests signatures with the key may use, and sha256"
            + " is not among them. Verifiers must not accept SHA-1, so that no signature with"
            + " the key counts.",
        "Take h out, or add sha256 to it.",
        "RFC 8301 §3.1; RFC 6376 §3.6.1",
        DkimExamples.record("v=DKIM1; h=sha1; k=rsa; p=" + DkimExamples.KEY));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry
        .record()
        .filter(record -> entry.isMeantForUse() && !record.allowsSha256())
        .map(
            record ->
                finding(
                    DkimEntries.subject(selector),
                    DkimLists.texts(Arguments.none(), ENTRIES, record.hashes())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The digests that h allows are %s; verifiers accept sha256 only."
        .formatted(DkimLists.text(arguments, ENTRIES));
  }
}
