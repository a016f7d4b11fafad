package org.mxmaven.check.dkim;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.txt.TxtText;

/** A tag that DKIM has no more. */
public final class DkimRemovedTag extends Check {
  private static final String TEXT = "text";

  public DkimRemovedTag() {
    super(
        "dkim-removed-tag",
        Severity.INFO,
        "DKIM record with a removed tag",
        "RFC 4871 had the tag g, for the local part that a key is for. RFC 6376 has"
            + " removed it and verifiers ignore it, but some very old ones refuse what it"
            + " does not match.",
        "Take g out.",
        "RFC 6376 appendix E; RFC 4871 §3.6.1",
        DkimExamples.record("v=DKIM1; g=*; k=rsa; p=" + DkimExamples.KEY));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DkimEntries.findings(assessment, this::finding);
  }

  private Optional<Finding> finding(DkimSelector selector, DkimEntry entry) {
    return entry
        .record()
        .filter(record -> entry.isMeantForUse())
        .flatMap(record -> record.tag("g"))
        .map(tag -> finding(selector, tag));
  }

  /** Only another value than these keeps anybody from using the key. */
  private Finding finding(DkimSelector selector, DkimRecord.Tag tag) {
    boolean harmless = tag.value().isEmpty() || tag.value().equals("*");
    return finding(
        harmless ? severity() : Severity.LOW,
        DkimEntries.subject(selector),
        Arguments.none()
            .and("position", tag.position() + 1)
            .and(TEXT, TxtText.excerpt(tag.value())));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DkimEntries.mend(assessment, finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Character %d of the record: the tag \"g=%s\" is no part of DKIM any more."
        .formatted(arguments.number("position"), arguments.text(TEXT));
  }
}
