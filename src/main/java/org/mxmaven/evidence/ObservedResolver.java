package org.mxmaven.evidence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A resolver that tells a listener each answer of another, before whoever asked sees it. */
public final class ObservedResolver implements Resolver {
  private final Resolver source;
  private final BiConsumer<? super Question, ? super Answer> listener;
  private final Executor listening;

  /**
   * @param listener called on any thread, by several at once; must not throw and not wait
   */
  public ObservedResolver(Resolver source, BiConsumer<? super Question, ? super Answer> listener) {
    this(source, listener, Runnable::run);
  }

  private ObservedResolver(
      Resolver source, BiConsumer<? super Question, ? super Answer> listener, Executor listening) {
    this.source = source;
    this.listener = listener;
    this.listening = listening;
  }

  /**
   * One whose listener may wait, for a terminal, say: it is not called on the thread that brings
   * the answers, which has others to receive.
   *
   * @param listener called on several threads at once; must not throw
   */
  public static ObservedResolver patient(
      Resolver source, BiConsumer<? super Question, ? super Answer> listener) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ObservedResolver::thread);
    one.allowCoreThreadTimeOut(true);
    return new ObservedResolver(source, listener, one);
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return askTimed(question).thenApply(Timed::answer);
  }

  @Override
  public CompletableFuture<Timed<Answer>> askTimed(Question question) {
    return source
        .askTimed(question)
        .thenApplyAsync(
            timed -> {
              listener.accept(question, timed.answer());
              return timed;
            },
            listening);
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

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "listener");
    thread.setDaemon(true);
    return thread;
  }
}
