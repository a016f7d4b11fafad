package org.mxmaven.check;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.DmarcAssessment.Applied;
import org.mxmaven.dmarc.DmarcProblem;
import org.mxmaven.dmarc.DmarcProblem.Kind;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** A part of a DMARC record that says nothing that receivers understand. */
public final class DmarcBadValue extends Check {
  /** Nobody mends more at a time, and a hostile record could hold thousands. */
  private static final int MAX = 20;

  /** What is wrong with these is told address by address. */
  private static final Set<String> ADDRESSES = Set.of("rua", "ruf");

  /** One that cannot be read may cost the whole record its policy. */
  private static final Set<String> POLICIES = Set.of("p", "sp", "np");

  public DmarcBadValue() {
    super(
        Severity.MEDIUM,
        "DMARC tag with a bad value",
        "Receivers ignore a part that they cannot read and take its default. Where that part is p"
            + " or sp, they may take the whole record for p=none, or for no record at all.",
        "Correct the value, or take the tag out.",
        "RFC 9989 §4.7, §4.8; RFC 7489 §6.6.3",
        DmarcExamples.record(
            "v=DMARC1; p=reject; adkim=strict; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; adkim=s; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().ownApplied().stream().flatMap(this::findings);
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return Mends.dmarc(assessment);
  }

  private Stream<Finding> findings(Applied own) {
    return own.found().record().problems().stream()
        .filter(problem -> matters(own.found().record(), problem))
        .limit(MAX)
        .map(problem -> finding(Names.text(own.location()), message(problem)));
  }

  /** What a tag holds that receivers do not know does not matter. */
  private static boolean matters(DmarcRecord record, DmarcProblem problem) {
    String tag = problem.tag();
    boolean ignored = record.tag(tag).isPresent() && !isKnown(tag);
    return problem.kind() != Kind.DUPLICATE && !ADDRESSES.contains(tag) && !ignored;
  }

  private static boolean isKnown(String tag) {
    return KnownTags.isCurrent(tag) || KnownTags.isRemoved(tag);
  }

  private static String message(DmarcProblem problem) {
    String effect =
        POLICIES.contains(problem.tag())
            ? "; receivers may take the whole record for p=none, or for no record"
            : "";
    String what =
        problem.kind() == Kind.SYNTAX
            ? "\"%s\": %s"
                .formatted(TxtText.excerpt(problem.tag()), TxtText.decode(problem.message()))
            : TxtText.decode(problem.message());
    return "Character %d of the DMARC record: %s%s."
        .formatted(problem.position() + 1, what, effect);
  }
}
