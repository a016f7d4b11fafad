package org.mxmaven.cli.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.mxmaven.dns.live.pace.Traffic;
import org.mxmaven.report.Totals;

/**
 * What the line says that shows how far a scan is. The time left is worked out from look-ups, since
 * these come from the first moment on, while the first domain may take seconds.
 *
 * @param domains how many there are, if that is known
 * @param earlier how many of them an earlier run has finished
 */
record ProgressLine(OptionalInt domains, int earlier) {
  /** A domain takes about as many, until it is known how many they take. */
  private static final double USUAL_LOOK_UPS = 5;

  /** So many domains tell as much as that experience. */
  private static final double EXPERIENCE = 10;

  /** A domain under way has about so many under way, and so many are over. */
  private static final double UNDER_WAY_PER_OPEN_DOMAIN = 1.5;

  private static final int LEAST_BAR = 5;
  private static final int MOST_BAR = 40;

  /**
   * The line.
   *
   * @param elapsed nanoseconds since this run began
   * @param totals of all domains that are finished, those of an earlier run included
   * @param width columns that it may take
   */
  public String text(long elapsed, Totals totals, Traffic traffic, int width) {
    String facts = String.join(", ", facts(elapsed, totals, traffic));
    String line =
        domains.isEmpty()
            ? "Scanned %d  %s".formatted(totals.domains(), facts)
            : "Scanned %3d%% %s%d/%d  %s"
                .formatted(percent(totals), "%s", totals.domains(), domains.getAsInt(), facts);
    line = line.replace("%s", bar(totals, width - line.length() + 1));
    return line.length() > width ? line.substring(0, Math.max(0, width)) : line;
  }

  private List<String> facts(long elapsed, Totals totals, Traffic traffic) {
    List<String> facts = new ArrayList<>();
    facts.add(time(elapsed));
    long left = left(elapsed, totals, traffic);
    if (left >= 0) {
      facts.add(time(left) + " left");
    }
    if (traffic.lookUps() > 0) {
      facts.add(traffic.lookUps() + " look-ups");
    }
    double seconds = Math.max(1, elapsed) / (double) TimeUnit.SECONDS.toNanos(1);
    facts.add(String.format(Locale.ROOT, "%.1f/s", (totals.domains() - earlier) / seconds));
    facts.add(totals.problems() == 1 ? "1 problem" : totals.problems() + " problems");
    if (totals.failed() > 0) {
      facts.add(totals.failed() + " failed");
    }
    return facts;
  }

  /** In nanoseconds; negative if nobody can tell. */
  private long left(long elapsed, Totals totals, Traffic traffic) {
    int open = domains.orElse(0) - totals.domains();
    double done = totals.domains() - earlier;
    if (open <= 0 || (traffic.lookUps() == 0 && done == 0)) {
      return -1;
    }
    if (traffic.lookUps() == 0) {
      return (long) (elapsed * (open / done));
    }
    double halfDone = traffic.underWay() / UNDER_WAY_PER_OPEN_DOMAIN / 2;
    double perDomain =
        (traffic.lookUps() + EXPERIENCE * USUAL_LOOK_UPS) / (done + halfDone + EXPERIENCE);
    return (long) (elapsed * (Math.max(0, open - halfDone) * perDomain / traffic.lookUps()));
  }

  private int percent(Totals totals) {
    return (int)
        (100L * Math.min(totals.domains(), domains.orElse(0)) / Math.max(1, domains.orElse(1)));
  }

  private String bar(Totals totals, int room) {
    int length = Math.min(MOST_BAR, room) - "[] ".length();
    if (length < LEAST_BAR) {
      return "";
    }
    int full = length * percent(totals) / 100;
    return "["
        + "=".repeat(full)
        + (full < length ? ">" : "")
        + " ".repeat(Math.max(0, length - full - 1))
        + "] ";
  }

  /** For instance {@code 1:02:03} or {@code 2:03}. */
  private static String time(long nanos) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
