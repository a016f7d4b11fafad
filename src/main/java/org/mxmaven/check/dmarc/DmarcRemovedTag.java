package org.mxmaven.check.dmarc;

import java.util.List;
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

/** Tags that DMARC no longer has. */
public final class DmarcRemovedTag extends Check {
  public DmarcRemovedTag() {
    super(
        "dmarc-removed-tag",
        Severity.LOW,
        "Removed DMARC tag",
        "RFC 9989 has taken pct, rf and ri out of DMARC. Newer receivers ignore them, older ones"
            + " still read them, so that the record does not mean the same to both.",
        "Take the tag out.",
        "RFC 9989 §4.7, RFC 7489 §6.3",
        DmarcExamples.record(
            "v=DMARC1; p=reject; ri=86400; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .dmarc()
        .ownApplied()
        .filter(own -> own.found().record().tags().stream().anyMatch(DmarcRemovedTag::isRemoved))
        .map(own -> finding(Subject.domain(own.location()), arguments(own)))
        .stream();
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DmarcMends.of(assessment);
  }

  private static boolean isRemoved(Tag tag) {
    return KnownTags.isRemoved(tag.name());
  }

  private static Arguments arguments(Applied own) {
    List<String> tags =
        own.found().record().tags().stream()
            .filter(DmarcRemovedTag::isRemoved)
            .map(Tag::name)
            .distinct()
            .toList();
    return Arguments.none().and("tags", tags);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The record has tags that RFC 9989 has removed: %s."
        .formatted(String.join(", ", arguments.texts("tags")));
  }
}
