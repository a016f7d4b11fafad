package org.mxmaven.dns.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.mxmaven.dns.live.Attempt.Way;
import org.mxmaven.dns.live.carrier.Carrier.Transport;
import org.mxmaven.dns.live.loop.Loop;
import org.mxmaven.dns.live.loop.Timers;
import org.mxmaven.dns.live.pace.Backlog;
import org.mxmaven.dns.live.pace.Pace;
import org.mxmaven.dns.live.pace.Sent;
import org.mxmaven.dns.live.pace.TokenBucket;
import org.mxmaven.dns.live.pace.Traffic;

/**
 * What goes to all name servers together: it is sent when there is room on the wire for it, and
 * counted. On the loop's thread only, {@link #sent} and {@link #traffic} excepted.
 */
final class Servers {
  /** A question should wait for its turn no longer than that. */
  private static final int MOMENTS_PER_SECOND = 4;

  private final Loop loop;
  private final List<Server> configured;

  /** Others to which something waits to be sent. */
  private final List<Server> guests = new ArrayList<>();

  private final int mostUnderWay;
  private final int mostWaiting;
  private final TokenBucket rate;
  private final Timers.Timer nextToken = new Timers.Timer(() -> {});
  private final Backlog backlog;
  private final AtomicLong questions = new AtomicLong();
  private final AtomicLong replies = new AtomicLong();
  private final AtomicLong lookUpsBegun = new AtomicLong();
  private final AtomicLong lookUpsOver = new AtomicLong();
  private final Map<Transport, AtomicLong> queries = new EnumMap<>(Transport.class);
  private int underWay;

  Servers(Loop loop, List<Server> configured, Pace pace) {
    this.loop = loop;
    this.configured = List.copyOf(configured);
    this.mostUnderWay = pace.most();
    this.rate = new TokenBucket(pace.perSecond());
    this.mostWaiting = mostWaiting(pace.perSecond());
    this.backlog = new Backlog(room());
    for (Transport transport : Transport.values()) {
      queries.put(transport, new AtomicLong());
    }
  }

  Backlog backlog() {
    return backlog;
  }

  /** Sends a query as soon as there is room. */
  void submit(Dispatch dispatch) {
    Server server = dispatch.server();
    if (dispatch.attempt().first()) {
      server.waiting().addLast(dispatch);
    } else {
      // What has waited before goes before.
      server.waiting().addFirst(dispatch);
    }
    if (!configured.contains(server) && !guests.contains(server)) {
      guests.add(server);
    }
  }

  /** Sends what there is room for. */
  void pump() {
    boolean more = true;
    while (more) {
      more = false;
      for (Server server : configured) {
        more |= sendNext(server);
      }
      // By number, since sending may bring another guest.
      for (int i = 0; i < guests.size(); i++) {
        more |= sendNext(guests.get(i));
      }
    }
    guests.removeIf(server -> server.waiting().isEmpty());
    backlog.limit(room());
  }

  /** Takes in that a reply came, whatever it says. */
  void answered(Dispatch dispatch) {
    replies.incrementAndGet();
    Server server = dispatch.server();
    if (dispatch.attempt().way() == Way.USUAL) {
      server.roundTrip().took(loop.now() - dispatch.sentAt());
    }
    if (dispatch.isOnTheWire()) {
      server.window().answered(dispatch.sentAt(), server.underWay(), loop.now());
    } else {
      server.window().mistaken(dispatch.sentAt());
    }
  }

  /** Takes in that no reply came, or none in the usual time. */
  void lost(Dispatch dispatch) {
    if (dispatch.isOnTheWire()) {
      dispatch.server().window().lost(dispatch.sentAt(), loop.now());
      dispatch.leaveTheWire();
    }
  }

  /** Takes in that a server does not answer questions, whether or not it replies. */
  void failed(Server server) {
    if (server.health().failed(loop.now())) {
      // What waits for it may find another one now.
      List<Dispatch> left = List.copyOf(server.waiting());
      server.waiting().clear();
      left.forEach(Dispatch::redirect);
    }
  }

  /** Takes in that a query to a server is no longer on the wire. */
  void left(Server server) {
    server.over();
    underWay--;
  }

  /** Takes in that a look-up has its first query on the wire. */
  void begun() {
    lookUpsBegun.incrementAndGet();
    backlog.remove();
  }

  /**
   * Takes in that a look-up is over.
   *
   * @param begun whether anything was sent
   */
  void over(boolean begun) {
    if (begun) {
      lookUpsOver.incrementAndGet();
    } else {
      backlog.remove();
    }
  }

  /** Counts a question. */
  void countQuestion() {
    questions.incrementAndGet();
  }

  /** What was sent so far; from any thread. */
  Sent sent() {
    return new Sent(
        questions.get(),
        count(Transport.UDP).get(),
        count(Transport.TCP).get(),
        count(Transport.TLS).get(),
        count(Transport.HTTPS).get());
  }

  /** What went to and fro so far; from any thread. */
  Traffic traffic() {
    long over = lookUpsOver.get();
    // Read in this order, so that none seems over that has not begun.
    int underWay = (int) (lookUpsBegun.get() - over);
    return new Traffic(sent().queries(), replies.get(), over, underWay);
  }

  /** How many questions may wait: as many as are sent within a round trip, and within a moment. */
  private int room() {
    int windows = configured.stream().mapToInt(server -> server.window().size()).sum();
    return Math.min(mostWaiting, Math.min(windows, mostUnderWay));
  }

  private static int mostWaiting(int perSecond) {
    return perSecond == 0 ? Integer.MAX_VALUE : Math.max(1, perSecond / MOMENTS_PER_SECOND);
  }

  private AtomicLong count(Transport transport) {
    return Objects.requireNonNull(queries.get(transport));
  }

  /** Whether one was sent. */
  private boolean sendNext(Server server) {
    Dispatch dispatch = server.waiting().peekFirst();
    while (dispatch != null && dispatch.isOver()) {
      server.waiting().removeFirst();
      dispatch = server.waiting().peekFirst();
    }
    if (dispatch == null || underWay >= mostUnderWay || !server.hasRoom()) {
      return false;
    }
    if (!rate.take(loop.now())) {
      loop.set(nextToken, rate.pause());
      return false;
    }
    server.waiting().removeFirst();
    underWay++;
    server.sent();
    count(dispatch.carrier().transport()).incrementAndGet();
    dispatch.send(loop.now());
    return true;
  }
}
