package org.mxmaven.evidence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The port to whoever answers one kind of what can be asked. How much it bears at a time and how
 * long an answer of it holds is its own affair. Safe for many threads.
 *
 * @param <A> what it is asked
 * @param <R> what it gives
 */
public interface Source<A extends Asked<R>, R extends Obtained> extends AutoCloseable {

  /**
   * Asks, and tells how long servers were waited for.
   *
   * @return the answer, also if something goes wrong, which is a {@link Failure}; completed
   *     exceptionally by a {@link BrokenResolverException} only. What hangs on it is run by a
   *     thread that has other answers to receive, and must hand long work on
   */
  CompletableFuture<Timed<R>> askTimed(A asked);

  /** The answer if it is to be had at once, from memory; asks nobody. */
  default Optional<R> atHand(A asked) {
    return Optional.empty();
  }

  /** Gives up what the source holds; what is under way ends as failures. */
  @Override
  default void close() {}
}
