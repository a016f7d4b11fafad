package org.mxmaven.cli.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.history.SameFinding;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcome;
import org.mxmaven.result.Outcomes;
import org.mxmaven.result.Summary;
import org.mxmaven.store.Store;
import org.mxmaven.verdict.Verdicts;

/** A domain of a scan as it was judged, and as it is judged now that more is known of its keys. */
record Amendment(Judged before, Judged after) {

  /**
   * What follows for a domain.
   *
   * @param scanned as it is stored
   * @param without what its answers say without that knowledge
   * @param with what they say with it
   * @return empty if nothing does
   */
  static Optional<Amendment> of(Store.Scanned scanned, Assessment without, Assessment with) {
    Summary summary = scanned.summary();
    List<Finding> gone = new ArrayList<>(Checks.findings(without));
    List<Finding> fresh = new ArrayList<>(Checks.findings(with));
    SameFinding.take(gone, fresh, SameFinding::tellsTheSame);
    SameFinding.take(new ArrayList<>(summary.findings()), fresh, SameFinding::tellsTheSame);
    List<Finding> findings = new ArrayList<>(summary.findings());
    SameFinding.take(findings, gone, SameFinding::tellsTheSame);
    findings.addAll(fresh);
    Verdicts verdicts = summary.verdicts().changedAs(Verdicts.of(without), Verdicts.of(with));
    Summary now =
        new Summary(
            summary.domain(),
            summary.status(),
            verdicts,
            summary.updated(),
            CheckSelection.all().selected(findings));
    return now.findings().equals(summary.findings()) && verdicts.equals(summary.verdicts())
        ? Optional.empty()
        : Optional.of(
            new Amendment(
                new Judged(scanned.line(), summary, without),
                new Judged(scanned.line(), now, with)));
  }

  /** Amendments to be stored, which follow from the answers that hold the keys. */
  static Outcomes outcomes(List<Amendment> amendments) {
    Map<Question, Optional<Answer>> stored = new HashMap<>();
    for (Amendment amendment : amendments) {
      Assessment assessment = amendment.after().assessment();
      for (DkimSelector selector : assessment.dkim().selectors()) {
        Question question = Question.txt(selector.name());
        assessment
            .evidence()
            .answer(question)
            .filter(answer -> !(answer instanceof Failure))
            .ifPresent(answer -> stored.put(question, Optional.of(answer)));
      }
    }
    return new Outcomes(
        amendments.stream().map(amendment -> Outcome.of(amendment.after())).toList(), stored);
  }
}
