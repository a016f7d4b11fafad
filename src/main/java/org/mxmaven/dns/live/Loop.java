package org.mxmaven.dns.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one thread that drives all look-ups: it waits for datagrams, for alarms, and for work that
 * other threads hand it. Whatever it runs needs no lock, and must not wait.
 */
final class Loop implements AutoCloseable {
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PATIENCE_MILLIS = 10_000;

  private final Selector selector;
  private final Thread thread;
  private final Timers timers = new Timers();
  private final Queue<Runnable> handed = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final long start = System.nanoTime();
  private final Runnable everyRound;
  private final Runnable atEnd;
  private long now;
  private volatile boolean closed;
  private volatile boolean over;

  /**
   * A loop that does not run yet.
   *
   * @param everyRound run after each round of work
   * @param atEnd run last of all
   */
  Loop(Runnable everyRound, Runnable atEnd) {
    this.everyRound = everyRound;
    this.atEnd = atEnd;
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.thread = new Thread(this::run, "dns-look-ups");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /**
   * Runs a task on the loop's thread, in the order handed in; from any thread.
   *
   * @return whether it will be run; a loop that is over runs nothing
   */
  boolean execute(Runnable task) {
    handed.add(task);
    if (Thread.currentThread() != thread && woken.compareAndSet(false, true)) {
      selector.wakeup();
    }
    return !over;
  }

  /** Nanoseconds since the loop was made, as of the round under way; on its thread only. */
  long now() {
    return now;
  }

  /** As {@link Timers#set}, a delay from now. */
  void set(Timers.Timer timer, long delayNanos) {
    timers.set(timer, now + delayNanos);
  }

  void cancel(Timers.Timer timer) {
    timers.cancel(timer);
  }

  /** Runs the action whenever the channel has something to read, until the channel is closed. */
  void whenReadable(SelectableChannel channel, Runnable action) throws IOException {
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, action);
  }

  /** Ends the loop and waits until it has ended; what is handed in later is not run. */
  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    if (Thread.currentThread() != thread) {
      try {
        thread.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      while (!closed) {
        now = System.nanoTime() - start;
        round();
      }
      over = true;
      runHanded();
      guarded(atEnd);
    } catch (IOException | ClosedSelectorException e) {
      throw new IllegalStateException("the look-ups cannot go on", e);
    } finally {
      over = true;
      closeSelector();
    }
  }

  private void round() throws IOException {
    Long pause = timers.pause(now);
    long nanos = pause == null ? LONGEST_PAUSE_NANOS : Math.min(pause, LONGEST_PAUSE_NANOS);
    if (handed.isEmpty() && nanos > 0) {
      // Never zero, which would mean for ever.
      selector.select(this::readable, 1 + TimeUnit.NANOSECONDS.toMillis(nanos));
    } else {
      selector.selectNow(this::readable);
    }
    now = System.nanoTime() - start;
    woken.set(false);
    runHanded();
    guarded(() -> timers.run(now));
    guarded(everyRound);
  }

  private void readable(SelectionKey key) {
    now = System.nanoTime() - start;
    if (key.attachment() instanceof Runnable action) {
      guarded(action);
    }
  }

  private void runHanded() {
    for (Runnable task = handed.poll(); task != null; task = handed.poll()) {
      guarded(task);
    }
  }

  /** One mistake must not end all look-ups. */
  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  private void closeSelector() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
