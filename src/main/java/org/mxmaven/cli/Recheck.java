package org.mxmaven.cli;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Verdicts;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.FindingChanges;
import org.mxmaven.history.State;

/**
 * Compares what is stored of a domain with what the checks of this version say of its stored
 * answers. Where answers are missing nothing is said to have gone.
 */
final class Recheck {
  private final StoredJudge judge;
  private final CheckSelection checks;

  /**
   * A comparison.
   *
   * @param checks those that are wanted; what others found is left out of both sides
   */
  Recheck(StoredJudge judge, CheckSelection checks) {
    this.judge = judge;
    this.checks = checks;
  }

  /** Empty if nothing differs. */
  Optional<DomainChange> difference(Summary stored) {
    Assessment assessment = judge.assessment(stored.domain());
    List<Finding> now = checks.findings(assessment);
    FindingChanges findings = FindingChanges.between(checks.of(stored).findings(), now);
    boolean complete =
        assessment.evidence().answers().values().stream().noneMatch(Failure.class::isInstance);
    // What cannot be told from stored answers is what it was.
    Verdicts verdicts = assessment.verdicts().orElse(stored.verdicts());
    DomainChange change =
        new DomainChange(
            stored.domain(),
            false,
            Optional.of(new State(Optional.empty(), stored.verdicts())),
            new State(Optional.empty(), verdicts),
            Summary.hasProblem(verdicts, now),
            List.of(),
            List.of(),
            complete
                ? findings
                : new FindingChanges(findings.appeared(), List.of(), findings.changed()));
    return change.isEmpty() ? Optional.empty() : Optional.of(change);
  }
}
