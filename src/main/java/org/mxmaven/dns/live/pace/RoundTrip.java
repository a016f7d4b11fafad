package org.mxmaven.dns.live.pace;

import java.util.concurrent.TimeUnit;

/**
 * How long a server usually takes to answer, and from when on it is late: the estimate of RFC 6298.
 * Times are nanoseconds.
 */
public final class RoundTrip {
  /** Before anything is known. */
  private static final long FIRST_LATENESS = TimeUnit.MILLISECONDS.toNanos(500);

  /** A busy machine stops for as long now and then. */
  private static final long LEAST_LATENESS = TimeUnit.MILLISECONDS.toNanos(250);

  /** A window that is too large must be noticed soon, and a false alarm costs little. */
  private static final long LEAST_SUSPICION = TimeUnit.MILLISECONDS.toNanos(30);

  private boolean known;
  private double smoothed;
  private double deviation;

  /** Takes in how long an answer took. */
  public void took(long nanos) {
    if (known) {
      deviation += (Math.abs(nanos - smoothed) - deviation) / 4;
      smoothed += (nanos - smoothed) / 8;
    } else {
      known = true;
      smoothed = nanos;
      deviation = nanos / 2.0;
    }
  }

  /** How long to wait for an answer before the question is worth repeating. */
  public long lateness() {
    return Math.max(LEAST_LATENESS, usual());
  }

  /** How long to wait for an answer before it counts as lost for the {@link Window}. */
  public long suspicion() {
    return Math.max(LEAST_SUSPICION, usual());
  }

  private long usual() {
    return known ? Math.round(smoothed + 4 * deviation) : FIRST_LATENESS;
  }
}
