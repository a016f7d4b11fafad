package org.mxmaven.cli;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.DmarcPolicy;
import org.mxmaven.assess.MxVerdict;
import org.mxmaven.assess.SpfPolicy;
import org.mxmaven.assess.TxtLength;
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

  Recheck(StoredJudge judge) {
    this.judge = judge;
  }

  /** Empty if nothing differs. */
  Optional<DomainChange> difference(Summary stored) {
    Assessment assessment = judge.assessment(stored.domain());
    List<Finding> now = CheckSelection.all().findings(assessment);
    FindingChanges findings = FindingChanges.between(stored.findings(), now);
    boolean complete =
        assessment.evidence().answers().values().stream().noneMatch(Failure.class::isInstance);
    Verdicts verdicts = known(assessment.verdicts(), stored.verdicts());
    DomainChange change =
        new DomainChange(
            stored.domain(),
            false,
            Optional.of(new State(Optional.empty(), stored.verdicts())),
            new State(Optional.empty(), verdicts),
            List.of(),
            List.of(),
            complete
                ? findings
                : new FindingChanges(findings.appeared(), List.of(), findings.changed()));
    return change.isEmpty() ? Optional.empty() : Optional.of(change);
  }

  /** What cannot be told from stored answers is what it was. */
  private static Verdicts known(Verdicts now, Verdicts before) {
    return new Verdicts(
        now.spf() == SpfPolicy.UNKNOWN ? before.spf() : now.spf(),
        now.dmarc() == DmarcPolicy.UNKNOWN ? before.dmarc() : now.dmarc(),
        now.txtLength() == TxtLength.UNKNOWN ? before.txtLength() : now.txtLength(),
        now.mx() == MxVerdict.UNKNOWN ? before.mx() : now.mx());
  }
}
