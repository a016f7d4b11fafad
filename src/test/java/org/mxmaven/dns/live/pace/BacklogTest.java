package org.mxmaven.dns.live.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BacklogTest {

  @Test
  void letsInUntilItIsFullAndAgainWhenHalfIsSent() throws InterruptedException {
    Backlog backlog = new Backlog(4);
    backlog.enter();
    backlog.add();
    backlog.add();
    backlog.asked();
    backlog.enter();
    backlog.add();
    backlog.add();
    backlog.asked();
    CompletableFuture<Void> third = entering(backlog);
    backlog.remove();
    assertThat(third).isNotDone();
    backlog.remove();
    third.join();
  }

  @Test
  void oneComesInWhereNothingWaitsHoweverLittleThereIsRoomFor() throws InterruptedException {
    Backlog backlog = new Backlog(1);
    backlog.enter();
    CompletableFuture<Void> second = entering(backlog);
    backlog.add();
    backlog.asked();
    assertThat(second).isNotDone();
    backlog.remove();
    second.join();
  }

  @Test
  void aWiderLimitLetsInAtOnce() throws InterruptedException {
    Backlog backlog = new Backlog(1);
    backlog.enter();
    backlog.add();
    backlog.asked();
    CompletableFuture<Void> second = entering(backlog);
    backlog.limit(10);
    second.join();
  }

  private static CompletableFuture<Void> entering(Backlog backlog) throws InterruptedException {
    CompletableFuture<Void> entered = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              begun.countDown();
              try {
                backlog.enter();
                entered.complete(null);
              } catch (InterruptedException e) {
                entered.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    begun.await();
    return entered;
  }
}
