package org.mxmaven.cli;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
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

/**
 * Judges stored answers again, for the details that the stored verdicts follow from. The hosts and
 * includes of the providers are read once, since many domains share them.
 */
final class StoredJudge {
  /** Enough for what is shared; some megabytes. */
  private static final int MOST_ANSWERS = 8_192;

  private final Assessor assessor = new Assessor();
  private final Cache<Question, Answer> known =
      Caffeine.newBuilder().maximumSize(MOST_ANSWERS).executor(Runnable::run).build();
  private final Function<Question, Answer> answers;

  private StoredJudge(Function<Question, Answer> answers) {
    this.answers = answers;
  }

  /** A judge of what is stored now. */
  static StoredJudge of(Store store) {
    return new StoredJudge(question -> store.answer(question).orElse(Failure.NOT_STORED));
  }

  /** A judge of what was stored as of a time. */
  static StoredJudge of(Store store, Instant at) {
    return new StoredJudge(question -> store.answer(question, at).orElse(Failure.NOT_STORED));
  }

  /** A stored domain with its stored verdicts and findings. */
  Judged judged(int line, Summary summary) {
    return new Judged(line, summary, assessment(summary.domain()));
  }

  Assessment assessment(Name domain) {
    return assessor.assess(domain, question -> known.get(question, answers));
  }
}
