package org.mxmaven.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjLongConsumer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Sources;
import org.mxmaven.evidence.Timed;

/** What was asked at once, and comes back one by one. */
final class Round {
  private final List<Pending<?>> pending = new ArrayList<>();

  /** Something asked, and what will come back. */
  private record Pending<R extends Obtained>(Asked<R> asked, CompletableFuture<Timed<R>> answer) {
    void take(Evidence.Builder evidence, ObjLongConsumer<? super Asked<?>> waited) {
      Timed<R> timed = answer.join();
      evidence.put(asked, timed.answer());
      waited.accept(asked, timed.waited());
    }
  }

  <R extends Obtained> void ask(Asked<R> asked, Sources sources) {
    pending.add(new Pending<>(asked, sources.ask(asked)));
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** Completed once all is answered. */
  CompletableFuture<Void> answered() {
    CompletableFuture<?>[] all = new CompletableFuture<?>[pending.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = pending.get(i).answer();
    }
    return CompletableFuture.allOf(all);
  }

  /**
   * Adds the answers to the evidence; waits for those that are not there yet.
   *
   * @param waited told of each for how many nanoseconds servers were waited for
   * @throws java.util.concurrent.CompletionException if a source broke
   */
  void take(Evidence.Builder evidence, ObjLongConsumer<? super Asked<?>> waited) {
    for (Pending<?> each : pending) {
      each.take(evidence, waited);
    }
  }
}
