package org.mxmaven.evidence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** A resolver that tells a listener each answer of another, before whoever asked sees it. */
public final class ObservedResolver implements Resolver {
  private final Resolver source;
  private final BiConsumer<? super Question, ? super Answer> listener;

  /**
   * @param listener called on any thread, by several at once; must not throw and not wait
   */
  public ObservedResolver(Resolver source, BiConsumer<? super Question, ? super Answer> listener) {
    this.source = source;
    this.listener = listener;
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return askTimed(question).thenApply(Timed::answer);
  }

  @Override
  public CompletableFuture<Timed<Answer>> askTimed(Question question) {
    return source
        .askTimed(question)
        .thenApply(
            timed -> {
              listener.accept(question, timed.answer());
              return timed;
            });
  }

  @Override
  public Optional<Answer> atHand(Question question) {
    Optional<Answer> answer = source.atHand(question);
    if (answer.isPresent()) {
      listener.accept(question, answer.get());
    }
    return answer;
  }

  @Override
  public void close() {
    source.close();
  }
}
