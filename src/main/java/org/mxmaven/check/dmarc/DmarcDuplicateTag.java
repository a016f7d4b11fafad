package org.mxmaven.check.dmarc;

import java.util.Optional;
import java.util.Set;
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
import org.mxmaven.txt.TxtText;

/** A tag that a DMARC record gives twice. */
public final class DmarcDuplicateTag extends Check {
  /** Nobody mends more at a time, and a hostile record could hold thousands. */
  private static final int MAX = 20;

  /** What the policy of a domain that inherits the record depends on. */
  private static final Set<String> POLICY = Set.of("p", "sp", "np", "t", "pct", "aspf", "psd");

  public DmarcDuplicateTag() {
    super(
        "dmarc-duplicate-tag",
        Severity.MEDIUM,
        "DMARC tag given twice",
        "A tag may be there once only. Some receivers take the first, some the last. Where the two"
            + " ask for different things, nobody knows which applies: DMARC_policy is that of the"
            + " first, and spoofable is NO only if it is so by the last, too.",
        "Keep one of them and delete the others.",
        "RFC 9989 §4.7, RFC 6376 §3.2",
        DmarcExamples.record(
            "v=DMARC1; p=reject; p=none; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().applied().stream().flatMap(this::findings);
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DmarcMends.of(assessment);
  }

  private Stream<Finding> findings(Applied applied) {
    return applied.found().record().problems().stream()
        .filter(problem -> problem.kind() == Kind.DUPLICATE)
        .map(DmarcProblem::tag)
        .filter(tag -> !applied.inherited() || POLICY.contains(tag))
        .distinct()
        .limit(MAX)
        .map(
            tag ->
                finding(
                    Subject.domain(applied.location()),
                    Arguments.none().identifying("tag", TxtText.excerpt(tag))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The tag \"%s\" is there more than once.".formatted(arguments.text("tag"));
  }
}
