package org.mxmaven.dns.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Holds actions back so that only so many are under way; nobody waits. For one thread only. */
final class Throttle {
  private final int limit;
  private final Queue<Supplier<? extends CompletableFuture<?>>> waiting = new ArrayDeque<>();
  private int running;

  Throttle(int limit) {
    this.limit = limit;
  }

  /**
   * Starts the action as soon as fewer than the limit are under way. What it returns says when it
   * is over, and is completed on the thread that calls this.
   */
  void run(Supplier<? extends CompletableFuture<?>> action) {
    waiting.add(action);
    startNext();
  }

  private void over() {
    running--;
    startNext();
  }

  private void startNext() {
    while (running < limit && !waiting.isEmpty()) {
      running++;
      CompletableFuture<?> unused = waiting.remove().get().whenComplete((result, error) -> over());
    }
  }
}
