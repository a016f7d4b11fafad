package org.mxmaven.dns.live.pace;

import java.util.concurrent.TimeUnit;

/**
 * Holds a rate: so many a second, and never more than a twentieth of that at once, or a few. Times
 * are nanoseconds of one clock.
 */
public final class TokenBucket {
  private static final int BURSTS_PER_SECOND = 20;

  /** From this rate on two may go at once, so that whoever wakes up late has not missed a turn. */
  private static final int FAST = 10;

  private final double perNano;
  private final double most;
  private double tokens;
  private long last;

  /**
   * A full bucket.
   *
   * @param perSecond 0 for no limit
   */
  public TokenBucket(int perSecond) {
    this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
    this.most = Math.max(perSecond < FAST ? 1 : 2, perSecond / BURSTS_PER_SECOND);
    this.tokens = most;
  }

  /** Takes a token if there is one. */
  public boolean take(long now) {
    if (perNano == 0) {
      return true;
    }
    tokens = Math.min(most, tokens + (now - last) * perNano);
    last = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** How long after the last try there will be a token. */
  public long pause() {
    return perNano == 0 ? 0 : (long) Math.ceil((1 - tokens) / perNano);
  }
}
