package org.mxmaven.cli;

import org.mxmaven.assess.Assessor;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.store.Store;

/** Judges stored answers again, for the details that the stored verdicts follow from. */
final class StoredJudge {
  private final Assessor assessor = new Assessor();
  private final Store store;

  StoredJudge(Store store) {
    this.store = store;
  }

  /** A stored domain with its stored verdicts and findings. */
  Judged judged(int line, Summary summary) {
    return new Judged(
        line,
        summary,
        assessor.assess(
            summary.domain(), question -> store.answer(question).orElse(Failure.NOT_STORED)));
  }
}
