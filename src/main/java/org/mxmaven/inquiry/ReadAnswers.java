package org.mxmaven.inquiry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import org.mxmaven.evidence.Answer;

/**
 * What was read from answers. A domain's own are looked at in each round of it, and one that
 * thousands of domains lead to is the same object for all of them: each is read once. Safe for many
 * threads.
 *
 * @param <T> what it says, immutable
 */
public final class ReadAnswers<T> {
  /** Some megabytes: those of the large providers, and of the domains under way. */
  private static final int MOST_ANSWERS = 10_000;

  private final Function<Answer.Records, T> reader;
  private final T none;

  /** By identity: comparing answers would cost more than reading them. */
  private final Cache<Answer.Records, T> known =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_ANSWERS).executor(Runnable::run).build();

  /**
   * @param reader tells what the records of an answer say
   * @param none what an answer without records says
   */
  public ReadAnswers(Function<Answer.Records, T> reader, T none) {
    this.reader = reader;
    this.none = none;
  }

  /** What an answer says. */
  public T of(Answer answer) {
    return answer instanceof Answer.Records found ? known.get(found, reader) : none;
  }
}
