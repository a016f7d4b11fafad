package org.mxmaven.dns.live.loop;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Alarms by the thousand: a wheel of slots, a slot for each tick, so that setting and cancelling
 * cost the same however many are set. Times are nanoseconds since a start of the owner's choice.
 * For one thread only.
 */
public final class Timers {
  /** How exact an alarm is. */
  public static final long TICK_NANOS = 4_000_000;

  private static final int SLOTS = 1024;

  private final Timer[] slots = new Timer[SLOTS];
  private final ArrayDeque<Timer> due = new ArrayDeque<>();
  private long tick;

  /** One alarm, to be set again as often as needed. */
  public static final class Timer {
    private final Runnable action;
    private long time;
    private boolean set;
    private Timer before = this;
    private Timer after = this;

    public Timer(Runnable action) {
      this.action = action;
    }
  }

  public Timers() {
    for (int i = 0; i < SLOTS; i++) {
      slots[i] = new Timer(() -> {});
    }
  }

  /** Lets the alarm go off at a time or up to a tick later, instead of when it was set to. */
  public void set(Timer timer, long time) {
    cancel(timer);
    Timer slot = slots[slot(Math.max(Math.floorDiv(time, TICK_NANOS), tick) + 1)];
    timer.time = time;
    timer.set = true;
    timer.after = slot;
    timer.before = slot.before;
    slot.before.after = timer;
    slot.before = timer;
  }

  public void cancel(Timer timer) {
    timer.set = false;
    unlink(timer);
  }

  /** Runs what is due. */
  public void run(long now) {
    long end = now / TICK_NANOS;
    for (long last = Math.min(end, tick + SLOTS); tick < last; ) {
      tick++;
      collect(slots[slot(tick)], now);
    }
    tick = Math.max(tick, end);
    for (Timer timer = due.poll(); timer != null; timer = due.poll()) {
      // An earlier action may have cancelled it, or set it anew.
      if (timer.set && timer.after == timer) {
        timer.set = false;
        timer.action.run();
      }
    }
  }

  /** How long there is nothing to run, at most; null if nothing is set. */
  @Nullable Long pause(long now) {
    for (long next = tick + 1; next <= tick + SLOTS; next++) {
      Timer slot = slots[slot(next)];
      if (slot.after != slot) {
        return Math.max(0, next * TICK_NANOS - now);
      }
    }
    return null;
  }

  private void collect(Timer slot, long now) {
    Timer timer = slot.after;
    while (timer != slot) {
      Timer following = timer.after;
      if (timer.time <= now) {
        unlink(timer);
        due.add(timer);
      }
      timer = following;
    }
  }

  private static void unlink(Timer timer) {
    timer.before.after = timer.after;
    timer.after.before = timer.before;
    timer.before = timer;
    timer.after = timer;
  }

  private static int slot(long tick) {
    return (int) (tick & (SLOTS - 1));
  }
}
