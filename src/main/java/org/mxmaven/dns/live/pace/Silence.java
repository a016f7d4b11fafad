package org.mxmaven.dns.live.pace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Measures for how long name servers were asked without any reply, whatever it says, from any of
 * them. Time in which nothing was asked does not count, nor does time in which nobody looked: the
 * machine was asleep then, or the program was held. For one thread.
 */
public final class Silence {
  /** Who looks often looks at least as often. */
  private static final long LONGEST_GAP = TimeUnit.SECONDS.toNanos(1);

  private final LongSupplier nanos;
  private final Supplier<Traffic> traffic;
  private long lookedAt;
  private long replies;
  private long lasted;

  /**
   * A measure that begins now.
   *
   * @param nanos nanoseconds of a clock that only runs forward
   */
  public Silence(LongSupplier nanos, Supplier<Traffic> traffic) {
    this.nanos = nanos;
    this.traffic = traffic;
    this.lookedAt = nanos.getAsLong();
  }

  /** How long it has lasted; to be asked several times a second. */
  public Duration lasts() {
    long now = nanos.getAsLong();
    Traffic seen = traffic.get();
    if (seen.replies() != replies) {
      replies = seen.replies();
      lasted = 0;
    } else if (seen.underWay() > 0) {
      lasted += Math.min(LONGEST_GAP, now - lookedAt);
    }
    lookedAt = now;
    return Duration.ofNanos(lasted);
  }
}
