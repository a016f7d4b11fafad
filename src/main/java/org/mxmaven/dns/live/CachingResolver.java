package org.mxmaven.dns.live;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;

/**
 * Keeps another resolver's answers for as long as they hold, and asks it a question once however
 * many need the answer at the same time. Failures are shared while under way, and not kept.
 */
public final class CachingResolver implements Resolver {
  /** Some tens of megabytes. */
  private static final long MOST_ANSWERS = 200_000;

  private final Resolver source;
  private final AsyncCache<Question, Answer> answers;

  public CachingResolver(Resolver source) {
    this(source, MOST_ANSWERS, Ticker.systemTicker());
  }

  CachingResolver(Resolver source, long mostAnswers, Ticker ticker) {
    this.source = source;
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(mostAnswers)
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfter(Expiry.<Question, Answer>creating((question, answer) -> life(answer)))
            .buildAsync();
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    // A copy, so that nobody can cancel what others wait for.
    return answers.get(question, (asked, executor) -> source.ask(asked)).copy();
  }

  @Override
  public void close() {
    source.close();
  }

  private static Duration life(Answer answer) {
    return answer instanceof Answer.Known known
        ? Duration.ofSeconds(known.source().ttl())
        : Duration.ZERO;
  }
}
