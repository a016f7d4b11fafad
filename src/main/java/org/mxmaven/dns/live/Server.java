package org.mxmaven.dns.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One name server: how it is reached, how it has done so far, and what waits to be sent to it. A
 * server that fails many times in a row is set aside for a while, each time for longer.
 */
final class Server {
  private static final int MOST_FAILURES = 10;
  private static final int FAILURES_AFTER_RETURN = 5;
  private static final long FIRST_ASIDE = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_ASIDE = TimeUnit.SECONDS.toNanos(30);

  private final String text;
  private final Carrier usual;
  private final @Nullable Carrier stream;
  private final Window window;
  private final RoundTrip roundTrip = new RoundTrip();
  private final Deque<Shot> waiting = new ArrayDeque<>();
  private int underWay;
  private int failures;
  private long asideFor = FIRST_ASIDE;
  private long asideUntil = -1;

  /**
   * A server that was not asked yet.
   *
   * @param usual what questions go through
   * @param stream what questions with long answers go through, if that is another
   */
  Server(ServerAddress address, Carrier usual, @Nullable Carrier stream, Pace pace) {
    this.text = address.text();
    this.usual = usual;
    this.stream = stream;
    this.window = new Window(pace.least(), pace.most());
  }

  String text() {
    return text;
  }

  /** Whether a truncated reply can be asked for again. */
  boolean hasStream() {
    return stream != null;
  }

  Carrier carrier(boolean byStream) {
    return byStream && stream != null ? stream : usual;
  }

  RoundTrip roundTrip() {
    return roundTrip;
  }

  Window window() {
    return window;
  }

  /** What waits to be sent, in order. */
  Deque<Shot> waiting() {
    return waiting;
  }

  /** How many questions count as on the wire. */
  int underWay() {
    return underWay;
  }

  void sent() {
    underWay++;
  }

  void over() {
    underWay--;
  }

  /** Whether one more may be sent. */
  boolean hasRoom() {
    return underWay < window.size() && usual.hasRoom();
  }

  /** How busy it is, in windows. */
  double load() {
    return (double) (underWay + waiting.size()) / window.size();
  }

  boolean isAside(long now) {
    return now < asideUntil;
  }

  void succeeded() {
    failures = 0;
    asideFor = FIRST_ASIDE;
  }

  /**
   * Takes in that it did not reply, or refused to answer.
   *
   * @return whether that was once too often, so that it is now set aside
   */
  boolean failed(long now) {
    failures++;
    boolean tooOften = failures >= MOST_FAILURES && !isAside(now);
    if (tooOften) {
      asideUntil = now + asideFor;
      asideFor = Math.min(LONGEST_ASIDE, 2 * asideFor);
      failures = FAILURES_AFTER_RETURN;
    }
    return tooOften;
  }

  void close() {
    usual.close();
    if (stream != null) {
      stream.close();
    }
  }
}
