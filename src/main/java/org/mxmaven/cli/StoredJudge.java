package org.mxmaven.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.dns.Question;
import org.mxmaven.store.Store;
import org.xbill.DNS.Name;

/** Judges stored answers again, for the details that the stored verdicts follow from. */
final class StoredJudge {
  private final Assessor assessor = new Assessor();
  private final Function<Question, Optional<Answer>> answers;

  /** A judge of what is stored now. */
  StoredJudge(Store store) {
    this.answers = store::answer;
  }

  /** A judge of what was stored as of a time. */
  StoredJudge(Store store, Instant at) {
    this.answers = question -> store.answer(question, at);
  }

  /** A stored domain with its stored verdicts and findings. */
  Judged judged(int line, Summary summary) {
    return new Judged(line, summary, assessment(summary.domain()));
  }

  Assessment assessment(Name domain) {
    return assessor.assess(domain, question -> answers.apply(question).orElse(Failure.NOT_STORED));
  }
}
