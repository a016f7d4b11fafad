package org.mxmaven.dns.live.pace;

/**
 * How hard name servers may be driven.
 *
 * @param least the fewest questions that are allowed on the wire at a time, however many get lost
 * @param most the most questions on the wire at a time, to all servers together
 * @param perSecond the most queries in a second, repeated ones included; 0 for no limit
 */
public record Pace(int least, int most, int perSecond) {
  private static final int LEAST = 16;
  private static final int MOST = 1000;

  public Pace {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "the bounds of the questions at a time must be 1 or more, the lower first: "
              + least
              + "-"
              + most);
    }
    if (perSecond < 0) {
      throw new IllegalArgumentException(
          "the queries per second cannot be fewer than none: " + perSecond);
    }
  }

  /** What suits a resolver nearby. */
  public static Pace standard() {
    return upTo(MOST);
  }

  /** The usual lower bound, or a lesser one if the upper bound is less. */
  public static Pace upTo(int most) {
    return new Pace(Math.min(LEAST, most), most, 0);
  }
}
