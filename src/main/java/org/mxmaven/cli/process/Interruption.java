package org.mxmaven.cli.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to end early (Ctrl-C): whoever is at work is told to stop, and has some time to
 * bring what is finished home.
 */
public final class Interruption {
  private static final long GRACE_SECONDS = 30;

  private final CountDownLatch home = new CountDownLatch(1);
  private Runnable stop = () -> {};
  private boolean atWork;
  private boolean wished;

  /** Says how to stop the work that begins now; at once if that is wished already. */
  public synchronized void working(Runnable how) {
    stop = how;
    atWork = true;
    if (wished) {
      how.run();
    }
  }

  public synchronized boolean isWished() {
    return wished;
  }

  /** Nothing is left to do. */
  public void home() {
    home.countDown();
  }

  /**
   * Tells whoever is at work to stop and waits until all is done, for some time.
   *
   * @throws InterruptedException if the waiting is interrupted
   */
  public void wish() throws InterruptedException {
    if (tell()) {
      var unused = home.await(GRACE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private synchronized boolean tell() {
    wished = true;
    stop.run();
    return atWork;
  }
}
