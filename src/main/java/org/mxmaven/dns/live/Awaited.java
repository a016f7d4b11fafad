package org.mxmaven.dns.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mxmaven.dns.live.loop.LoopThread;

/**
 * A result that is to come, which cannot be waited for on the thread that brings it: that would be
 * for ever, and so throws an {@link IllegalStateException} instead. So do the futures made of it.
 */
final class Awaited<T> extends CompletableFuture<T> {

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new Awaited<>();
  }

  @Override
  public T join() {
    demandAnotherThread();
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    demandAnotherThread();
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    demandAnotherThread();
    return super.get(timeout, unit);
  }

  private void demandAnotherThread() {
    if (!isDone() && Thread.currentThread() instanceof LoopThread) {
      throw new IllegalStateException("an answer is waited for on the thread that brings it");
    }
  }
}
