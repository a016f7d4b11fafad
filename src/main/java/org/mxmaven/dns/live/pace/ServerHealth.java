package org.mxmaven.dns.live.pace;

import java.util.concurrent.TimeUnit;

/**
 * How a server stands: one that fails many times in a row is set aside for a while, each time for
 * longer. Times are nanoseconds of one clock.
 */
public final class ServerHealth {
  private static final int MOST_FAILURES = 10;
  private static final int FAILURES_AFTER_RETURN = 5;
  private static final long FIRST_ASIDE = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_ASIDE = TimeUnit.SECONDS.toNanos(30);

  private int failures;
  private long asideFor = FIRST_ASIDE;
  private long asideUntil = -1;

  public boolean isAside(long now) {
    return now < asideUntil;
  }

  /** Takes in that it answered a question. */
  public void succeeded() {
    failures = 0;
    asideFor = FIRST_ASIDE;
  }

  /**
   * Takes in that it did not reply, or refused to answer.
   *
   * @return whether that was once too often, so that it is now set aside
   */
  public boolean failed(long now) {
    failures++;
    boolean tooOften = failures >= MOST_FAILURES && !isAside(now);
    if (tooOften) {
      asideUntil = now + asideFor;
      asideFor = Math.min(LONGEST_ASIDE, 2 * asideFor);
      failures = FAILURES_AFTER_RETURN;
    }
    return tooOften;
  }
}
