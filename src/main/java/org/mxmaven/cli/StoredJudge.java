package org.mxmaven.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Progress;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.dns.Evidence;
import org.mxmaven.dns.Question;
import org.mxmaven.store.Store;
import org.xbill.DNS.Name;

/** Judges stored answers again, for the details that the stored verdicts follow from. */
final class StoredJudge {
  private static final Failure NOT_STORED =
      new Failure(Failure.Kind.NOT_STORED, "no answer to it is stored", 0);

  private final Assessor assessor = new Assessor();
  private final Store store;
  private int line;

  StoredJudge(Store store) {
    this.store = store;
  }

  /** A stored domain with its stored verdicts and findings, numbered in the order of asking. */
  Judged judged(Summary summary) {
    return new Judged(++line, summary, assessment(summary.domain()));
  }

  private Assessment assessment(Name domain) {
    Evidence evidence = Evidence.none();
    while (true) {
      Progress progress = assessor.assess(domain, evidence);
      if (progress instanceof Progress.Done done) {
        return done.assessment();
      }
      Map<Question, Answer> answers = new LinkedHashMap<>();
      for (Question question : ((Progress.Open) progress).questions()) {
        answers.put(question, store.answer(question).orElse(NOT_STORED));
      }
      evidence = evidence.with(answers);
    }
  }
}
