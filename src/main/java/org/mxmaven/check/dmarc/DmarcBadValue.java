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
import org.mxmaven.dmarc.DmarcProblem;
import org.mxmaven.dmarc.DmarcProblem.Kind;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.KnownTags;

/** A part of a DMARC record that says nothing that receivers understand. */
public final class DmarcBadValue extends Check {
  /** Nobody mends more at a time, and a hostile record could hold thousands. */
  private static final int MAX = 20;

  public DmarcBadValue() {
    super(
        "dmarc-bad-value",
        Severity.MEDIUM,
        "DMARC tag with a bad value",
        "Receivers ignore a part that they cannot read and take its default. If it is p, sp or np,"
            + " no policy of the record counts: all of it is taken for p=none if there is a URI in"
            + " rua, and for no record at all if there is none.",
        "Correct the value, or take the tag out.",
        "RFC 9989 §4.7, §4.8, §4.10.1; RFC 7489 §6.3",
        DmarcExamples.record(
            "v=DMARC1; p=reject; adkim=strict; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; adkim=s; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().applied().stream().flatMap(this::findings);
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DmarcMends.of(assessment);
  }

  /** Of an inherited record only that is told of which costs the domain its policy. */
  private Stream<Finding> findings(Applied applied) {
    DmarcRecord record = applied.found().record();
    return record.problems().stream()
        .filter(problem -> matters(record, problem))
        .filter(
            problem -> !applied.inherited() || DmarcProblemText.costsThePolicies(record, problem))
        .limit(MAX)
        .map(problem -> finding(applied, problem));
  }

  private Finding finding(Applied applied, DmarcProblem problem) {
    boolean outdated = problem.kind() == Kind.OUTDATED_VALUE;
    return finding(
        outdated ? Severity.LOW : severity(),
        Subject.domain(applied.location()),
        DmarcProblemText.arguments(applied.found().record(), problem));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return DmarcProblemText.sentence(arguments);
  }

  /**
   * What a tag holds that receivers do not know does not matter, and what is wrong with addresses
   * is told address by address.
   */
  private static boolean matters(DmarcRecord record, DmarcProblem problem) {
    String tag = problem.tag();
    boolean ignored = record.tag(tag).isPresent() && !KnownTags.isKnown(tag);
    return problem.kind() != Kind.DUPLICATE && !KnownTags.ADDRESSES.contains(tag) && !ignored;
  }
}
