package org.mxmaven.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  /** What differs, of the domains of which something does. */
  List<DomainChange> differences(List<Summary> stored) {
    List<Assessment> assessments = judge.assessments(stored);
    return IntStream.range(0, stored.size())
        .mapToObj(i -> difference(stored.get(i), assessments.get(i)))
        .filter(change -> !change.isEmpty())
        .toList();
  }

  private DomainChange difference(Summary stored, Assessment assessment) {
    List<Finding> now = checks.findings(assessment);
    FindingChanges findings = FindingChanges.between(checks.of(stored).findings(), now);
    boolean complete =
        assessment.evidence().answers().values().stream().noneMatch(Failure.class::isInstance);
    // What cannot be told from stored answers is what it was.
    Verdicts verdicts = assessment.verdicts().orElse(stored.verdicts());
    return new DomainChange(
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
  }
}
