package org.mxmaven.dns.live;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a question is asked again: longer each time, and never in step. */
final class Backoff {
  private static final long FIRST_MILLIS = 50;
  private static final long LONGEST_MILLIS = 2000;

  private Backoff() {}

  /**
   * The pause before a try.
   *
   * @param tries how many came before it, at least 1
   * @return twice as long for each try, half of it left to chance, so that the questions that
   *     failed together do not come again together
   */
  static Duration before(int tries) {
    long longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(tries - 1, 10));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
  }
}
