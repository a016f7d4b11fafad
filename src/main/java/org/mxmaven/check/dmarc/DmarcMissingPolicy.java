package org.mxmaven.check.dmarc;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A DMARC record without a policy. */
public final class DmarcMissingPolicy extends Check {
  /** Whether the record counts all the same, for the sake of a URI in rua. */
  private static final String COUNTS = "counts";

  public DmarcMissingPolicy() {
    super(
        "dmarc-missing-policy",
        Severity.MEDIUM,
        "DMARC record without p",
        "Without p the whole record counts as p=none, whatever sp and np say, so that receivers"
            + " deliver forged mail like any other. If it has no URI in rua either, it does not"
            + " count at all.",
        "Add p=none, p=quarantine or p=reject right after v=DMARC1.",
        "RFC 9989 §4.7, §4.10.1",
        DmarcExamples.record(
            "v=DMARC1; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .dmarc()
        .applied()
        .filter(applied -> applied.found().record().tag("p").isEmpty())
        .map(
            applied ->
                finding(
                    Subject.domain(applied.location()),
                    Arguments.none().and(COUNTS, applied.found().record().hasReportUri())))
        .stream();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return arguments.flag(COUNTS)
        ? "The DMARC record has no p, which counts as p=none."
        : "The DMARC record has no p, and without a URI in rua it does not count.";
  }
}
