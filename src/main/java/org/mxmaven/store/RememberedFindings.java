package org.mxmaven.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Evidence;
import org.mxmaven.dns.Question;

/**
 * What the checks find in a domain if every look-up that failed had given the answer that it gave
 * last. What they find so has not gone: a failure is never an absence.
 */
final class RememberedFindings {
  private final Assessor assessor = new Assessor();
  private final LookupReader lookups;

  RememberedFindings(LookupReader lookups) {
    this.lookups = lookups;
  }

  /** Empty if no look-up failed. */
  Set<FindingWriter.Key> of(Assessment assessment, CheckSelection checks) {
    Evidence evidence = assessment.evidence();
    if (evidence.answers().values().stream().noneMatch(Answer.Failure.class::isInstance)) {
      return Set.of();
    }
    Assessment remembered =
        assessor.assess(assessment.domain(), question -> answer(question, evidence));
    return checks.findings(remembered).stream()
        .map(FindingWriter.Key::of)
        .collect(Collectors.toSet());
  }

  private Answer answer(Question question, Evidence evidence) {
    Answer fresh = evidence.answer(question).orElse(Answer.Failure.NOT_STORED);
    return fresh instanceof Answer.Known ? fresh : lookups.answer(question).orElse(fresh);
  }
}
