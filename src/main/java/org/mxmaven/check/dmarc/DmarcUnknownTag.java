package org.mxmaven.check.dmarc;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dmarc.DmarcRecord.Tag;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.txt.TxtText;

/** Tags that DMARC does not have. */
public final class DmarcUnknownTag extends Check {
  /** Nobody mends more at a time, and a hostile record could hold thousands. */
  private static final int MAX = 20;

  public DmarcUnknownTag() {
    super(
        "dmarc-unknown-tag",
        Severity.LOW,
        "Unknown DMARC tag",
        "Receivers ignore tags that they do not know. If a known one was misspelt, what it should"
            + " have said does not count.",
        "Correct the tag's name, or take the tag out.",
        "RFC 9989 §4.7",
        DmarcExamples.record(
            "v=DMARC1; p=reject; subdomain=reject; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; sp=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().ownApplied().stream().flatMap(this::findings);
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DmarcMends.of(assessment);
  }

  private Stream<Finding> findings(Applied own) {
    return own.found().record().tags().stream()
        .map(Tag::name)
        .filter(name -> !KnownTags.isKnown(name))
        .distinct()
        .limit(MAX)
        .map(
            name ->
                finding(
                    Subject.domain(own.location()),
                    Arguments.none().identifying("tag", TxtText.excerpt(name))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "DMARC has no tag \"%s\"; receivers ignore it.".formatted(arguments.text("tag"));
  }
}
