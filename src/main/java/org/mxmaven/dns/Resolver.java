package org.mxmaven.dns;

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
   * @return the answer; never completed exceptionally, since what goes wrong is an {@link
   *     Answer.Failure}
   */
  CompletableFuture<Answer> ask(Question question);

  /** The answer if it is to be had at once, from memory; asks nobody. */
  default Optional<Answer> atHand(Question question) {
    return Optional.empty();
  }

  /** Gives up what the resolver holds; questions under way end as failures. */
  @Override
  default void close() {}
}
