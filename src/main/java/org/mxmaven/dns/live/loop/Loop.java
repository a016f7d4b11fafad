package org.mxmaven.dns.live.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that drives all look-ups: it waits for datagrams, for alarms, and for work that
 * other threads hand it. Whatever it runs needs no lock, and must not wait. What throws anything
 * breaks the loop off: a look-up that it left half done would otherwise be waited for without end.
 */
public final class Loop implements AutoCloseable {
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PATIENCE_MILLIS = 10_000;

  /** After so many tasks alarms and datagrams have their turn, whoever hands in more. */
  private static final int MOST_AT_ONCE = 1024;

  /** How often, and after what pause, the end is tried where memory is short. */
  private static final int MOST_END_TRIES = 1000;

  private static final long END_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Selector selector;
  private final Thread thread;
  private final Timers timers = new Timers();
  private final Queue<Runnable> handed = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final long start = System.nanoTime();
  private final Runnable everyRound;
  private final Consumer<Optional<Throwable>> atEnd;
  private long now;
  private volatile boolean closed;
  private volatile boolean over;
  private volatile @Nullable Throwable broken;

  /**
   * A loop that does not run yet.
   *
   * @param everyRound run after each round of work
   * @param atEnd run last of all, again if it throws; given what broke the loop off, if anything
   *     did
   */
  public Loop(Runnable everyRound, Consumer<Optional<Throwable>> atEnd) {
    this.everyRound = everyRound;
    this.atEnd = atEnd;
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.thread = new LoopThread(this::run);
  }

  public void start() {
    thread.start();
  }

  /**
   * Runs a task on the loop's thread, in the order handed in; from any thread.
   *
   * @return whether it will be run; a loop that is over runs nothing
   */
  public boolean execute(Runnable task) {
    handed.add(task);
    if (Thread.currentThread() != thread && woken.compareAndSet(false, true)) {
      selector.wakeup();
    }
    return !over;
  }

  /** Nanoseconds since the loop was made, as of the round under way; on its thread only. */
  public long now() {
    return now;
  }

  /** As {@link Timers#set}, a delay from now. */
  public void set(Timers.Timer timer, long delayNanos) {
    timers.set(timer, now + delayNanos);
  }

  public void cancel(Timers.Timer timer) {
    timers.cancel(timer);
  }

  /** Runs the action whenever the channel has something to read, until the channel is closed. */
  public void whenReadable(SelectableChannel channel, Runnable action) throws IOException {
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, action);
  }

  /**
   * Ends the loop, since something went wrong that it cannot make good; from any thread, and
   * without a byte of memory.
   */
  public void breakOff(Throwable cause) {
    if (broken == null) {
      broken = cause;
    }
    selector.wakeup();
  }

  /** What broke it off, if anything did; from any thread. */
  public Optional<Throwable> broken() {
    return Optional.ofNullable(broken);
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
      while (!closed && broken == null) {
        now = System.nanoTime() - start;
        round();
      }
    } catch (Throwable e) {
      breakOff(e);
    }
    over = true;
    for (int i = 0; i < MOST_END_TRIES && !isEnded(); i++) {
      LockSupport.parkNanos(END_PAUSE_NANOS);
    }
    closeSelector();
  }

  private boolean isEnded() {
    try {
      if (broken == null) {
        while (runHanded()) {}
      }
      atEnd.accept(broken());
      return true;
    } catch (Throwable e) {
      breakOff(e);
      return false;
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
    boolean unused = runHanded();
    timers.run(now);
    everyRound.run();
  }

  private void readable(SelectionKey key) {
    now = System.nanoTime() - start;
    if (key.attachment() instanceof Runnable action) {
      action.run();
    }
  }

  /** Whether there may be more. */
  private boolean runHanded() {
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      Runnable task = handed.poll();
      if (task == null) {
        return false;
      }
      task.run();
    }
    return true;
  }

  private void closeSelector() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
