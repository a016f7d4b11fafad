package org.mxmaven.dns.live.pace;

/**
 * How many questions may be on the wire to one server: grows while answers come, halves on loss.
 * With each round of answers it doubles, until something is lost; from then on it does so up to
 * near the size at which that happened, grows by one up to a little above it, and by a part if
 * there is nothing lost there either: the server can do more than it could.
 *
 * <p>Some loss is not of the window's making: on a bad line, or where a recursive server meets slow
 * ones, just as many are missing from a small window. So the share that is lost soon after a
 * halving counts as the line's own, and only clearly more than that halves again.
 */
public final class Window {
  /** Above this and the line's own share, the window is too large. */
  private static final double TOLERATED = 0.01;

  /** How far the share may exceed the line's own by chance. */
  private static final double MARGIN = 1.5;

  /** A share is not told from fewer outcomes. */
  private static final int LEAST_OUTCOMES = 64;

  /** In how many rounds the line's own share is forgotten once it is better. */
  private static final int FORGETTING = 16;

  /** In parts of the size at which something was lost. */
  private static final double NEAR = 0.75;

  private static final double BEYOND = 1.1;

  /** How much is added in a round beyond that. */
  private static final double PART = 0.0625;

  /** After a halving: one for the queues on the way to empty, one to measure. */
  private static final int SETTLING_ROUNDS = 2;

  private final int least;
  private final int most;
  private double size;
  private double limit = Double.POSITIVE_INFINITY;
  private int settling;
  private double linesOwn;
  private double sizeBefore;
  private double limitBefore;
  private long culpritsStart;
  private int culprits;
  private long roundStart;
  private int roundSize = LEAST_OUTCOMES;
  private int answered;
  private int lost;

  public Window(int least, int most) {
    this.least = least;
    this.most = most;
    this.size = least;
  }

  public int size() {
    return (int) size;
  }

  /**
   * Takes in that an answer came.
   *
   * @param sentAt when its question was sent, on the clock of {@code now}
   * @param used how many were on the wire; a window that is not used does not grow
   */
  public void answered(long sentAt, int used, long now) {
    if (2 * used >= size()) {
      size = Math.min(most, size + growth());
    }
    if (sentAt >= roundStart) {
      answered++;
      endRound(now);
    }
  }

  /** Takes in that none came in the time that the server usually takes. */
  public void lost(long sentAt, long now) {
    if (sentAt >= roundStart) {
      lost++;
      endRound(now);
    } else if (sentAt >= culpritsStart && culprits > 0) {
      culprits++;
    }
  }

  /** For one answer; a round has as many as the window is wide. */
  private double growth() {
    if (settling > 0) {
      return 0;
    }
    if (size < NEAR * limit) {
      return 1;
    }
    return size < BEYOND * limit ? 1 / size : PART;
  }

  /**
   * Takes in that an answer came that had counted as lost. If nothing that the last halving was for
   * was lost, it is undone.
   */
  public void mistaken(long sentAt) {
    if (sentAt >= roundStart) {
      lost = Math.max(0, lost - 1);
    } else if (sentAt >= culpritsStart && culprits > 0) {
      culprits--;
      if (culprits == 0) {
        size = Math.max(size, sizeBefore);
        limit = limitBefore;
        settling = 0;
      }
    }
  }

  private void endRound(long now) {
    if (settling == 0 && lost > (TOLERATED + MARGIN * linesOwn) * roundSize) {
      // Whatever the rest of the round brings.
      sizeBefore = size;
      limitBefore = limit;
      culprits = lost;
      culpritsStart = roundStart;
      limit = size;
      size = Math.max(least, size / 2);
      settling = SETTLING_ROUNDS;
    } else if (answered + lost < roundSize) {
      return;
    } else {
      double share = (double) lost / roundSize;
      if (settling == 1) {
        linesOwn = share;
      } else if (settling == 0) {
        linesOwn += Math.min(0, share - linesOwn) / FORGETTING;
      }
      settling = Math.max(0, settling - 1);
    }
    answered = 0;
    lost = 0;
    roundStart = now;
    roundSize = Math.max(LEAST_OUTCOMES, size());
  }
}
