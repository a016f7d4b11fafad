package org.mxmaven.dns.live.pace;

import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/** How long to wait before a question is asked again: longer each time, and never in step. */
public final class Backoff {
  private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

  private Backoff() {}

  /**
   * The pause before a try, in nanoseconds.
   *
   * @param tries how many came before it, at least 1
   * @param chance a number from 0 to below a bound
   * @return twice as long for each try, half of it left to chance, so that the questions that
   *     failed together do not come again together
   */
  public static long before(int tries, LongUnaryOperator chance) {
    long longest = Math.min(LONGEST, FIRST << Math.min(tries - 1, 10));
    return longest / 2 + chance.applyAsLong(longest / 2 + 1);
  }
}
