package org.mxmaven.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.evidence.Failure;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.FindingChanges;
import org.mxmaven.history.State;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Problem;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.Verdicts;

/**
 * Compares what is stored of a domain with what the checks of this version say of its stored
 * answers. Where answers are missing nothing is said to have gone.
 */
final class Recheck {
  private final StoredJudge judge;
  private final CheckSelection checks;
  private final DomainFilter filter;
  private int judged;
  private int lacking;

  /**
   * A comparison.
   *
   * @param checks those that are wanted; what others found is left out of both sides
   * @param filter which domains and differences are wanted
   */
  public Recheck(StoredJudge judge, CheckSelection checks, DomainFilter filter) {
    this.judge = judge;
    this.checks = checks;
    this.filter = filter;
  }

  /** What differs, of the domains of which something does. */
  public List<DomainChange> differences(List<Summary> stored) {
    List<Assessment> assessments = judge.assessments(stored);
    return IntStream.range(0, stored.size())
        .mapToObj(i -> counted(stored.get(i), assessments.get(i)))
        .filter(change -> !change.isEmpty() && change.matches(filter))
        .map(change -> change.narrowed(filter))
        .toList();
  }

  /** How many of the domains that are wanted have been judged. */
  public int judged() {
    return judged;
  }

  /** Of how many of them an answer was missing. */
  public int lacking() {
    return lacking;
  }

  private DomainChange counted(Summary stored, Assessment assessment) {
    DomainChange change = difference(stored, assessment);
    if (change.matches(filter.ofAnyFinding())) {
      judged++;
      lacking += isComplete(assessment) ? 0 : 1;
    }
    return change;
  }

  private static boolean isComplete(Assessment assessment) {
    return assessment.evidence().obtained().stream().noneMatch(Failure.class::isInstance);
  }

  private DomainChange difference(Summary stored, Assessment assessment) {
    List<Finding> now = checks.findings(assessment);
    FindingChanges findings = FindingChanges.between(stored.with(checks).findings(), now);
    // What cannot be told from stored answers is what it was.
    Verdicts verdicts = Verdicts.of(assessment).orElse(stored.verdicts());
    return new DomainChange(
        stored.domain(),
        false,
        Optional.of(new State(Optional.empty(), stored.verdicts())),
        new State(Optional.empty(), verdicts),
        Problem.of(verdicts, now),
        List.of(),
        List.of(),
        isComplete(assessment)
            ? findings
            : new FindingChanges(findings.appeared(), List.of(), findings.changed()));
  }
}
