package org.mxmaven.dns.live;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.Attempt.Way;
import org.mxmaven.dns.live.carrier.Carrier;
import org.mxmaven.dns.live.pace.Pace;
import org.mxmaven.dns.live.pace.RoundTrip;
import org.mxmaven.dns.live.pace.ServerHealth;
import org.mxmaven.dns.live.pace.Window;

/** One name server: how it is reached, how it has done so far, and what waits to be sent to it. */
final class Server {
  private final String text;
  private final Carrier usual;
  private final @Nullable Carrier stream;
  private final Window window;
  private final RoundTrip roundTrip = new RoundTrip();
  private final ServerHealth health = new ServerHealth();
  private final Deque<Dispatch> waiting = new ArrayDeque<>();
  private int underWay;

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

  /** Whether what goes the usual way may be lost without a sign. */
  boolean isLossy() {
    return usual.lossy();
  }

  Carrier carrier(Way way) {
    return way == Way.STREAM && stream != null ? stream : usual;
  }

  RoundTrip roundTrip() {
    return roundTrip;
  }

  Window window() {
    return window;
  }

  ServerHealth health() {
    return health;
  }

  /** What waits to be sent, in order. */
  Deque<Dispatch> waiting() {
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

  void close() {
    usual.close();
    if (stream != null) {
      stream.close();
    }
  }
}
