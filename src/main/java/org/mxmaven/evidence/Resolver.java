package org.mxmaven.evidence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Whoever answers questions: name servers, master files, or any other source. Safe for many
 * threads.
 */
public interface Resolver extends AutoCloseable {

  /**
   * Asks a question.
   *
   * @return the answer, also if something goes wrong with the look-up, which is an {@link Failure};
   *     completed exceptionally by a {@link BrokenResolverException} only
   */
  CompletableFuture<Answer> ask(Question question);

  /**
   * As {@link #ask}, and tells how long name servers were waited for. A resolver that asks some
   * says so here.
   */
  default CompletableFuture<TimedAnswer> askTimed(Question question) {
    return ask(question).thenApply(TimedAnswer::atOnce);
  }

  /** The answer if it is to be had at once, from memory; asks nobody. */
  default Optional<Answer> atHand(Question question) {
    return Optional.empty();
  }

  /** Gives up what the resolver holds; questions under way end as failures. */
  @Override
  default void close() {}
}
