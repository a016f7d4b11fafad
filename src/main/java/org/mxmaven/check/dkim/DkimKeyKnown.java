package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.dkim.KeyFault;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A key whose private half is printed. */
public final class DkimKeyKnown extends Check {
  private static final String REFERENCE = "reference";

  public DkimKeyKnown() {
    super(
        "dkim-key-known",
        Severity.CRITICAL,
        "DKIM key whose private half is published",
        "The key is an example whose private half is printed for everybody to copy. Anybody signs"
            + " mail as this domain with it, and DMARC lets it pass. The keys that Debian's broken"
            + " generator made until 2008 (CVE-2008-0166) are not compared: their list is too large"
            + " to come with this program.",
        "Take the record out at once. Make a pair of keys of your own and publish the"
            + " public one at another selector.",
        "RFC 6376 §8.5",
        DkimExamples.record("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry
        .fault()
        .filter(KeyFault.Published.class::isInstance)
        .map(
            fault ->
                finding(
                    DkimEntries.subject(selector),
                    Arguments.none().and(REFERENCE, ((KeyFault.Published) fault).source())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The private half of the key is printed in %s.".formatted(arguments.text(REFERENCE));
  }
}
