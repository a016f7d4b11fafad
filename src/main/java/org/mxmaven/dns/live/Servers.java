package org.mxmaven.dns.live;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.Carrier.Transport;

/**
 * The name servers in use: which of them is asked next, and when there is room on the wire for it.
 * On the loop's thread only, {@link #sent} excepted.
 */
final class Servers {
  /** More than any load. */
  private static final double JUST_ASKED = 1e6;

  private static final double SET_ASIDE = 1e9;

  /** A question should wait for its turn no longer than that. */
  private static final int MOMENTS_PER_SECOND = 4;

  private final Loop loop;
  private final List<Server> all;
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
  private int turn;

  Servers(Loop loop, List<Server> all, Pace pace) {
    this.loop = loop;
    this.all = List.copyOf(all);
    this.mostUnderWay = pace.most();
    this.rate = new TokenBucket(pace.perSecond());
    this.mostWaiting = mostWaiting(pace.perSecond());
    this.backlog = new Backlog(room());
    for (Transport transport : Transport.values()) {
      queries.put(transport, new AtomicLong());
    }
  }

  int count() {
    return all.size();
  }

  Backlog backlog() {
    return backlog;
  }

  /**
   * The server that a try goes to: one that is not set aside, was not asked just now, and has the
   * most room, as far as there is one.
   *
   * @param hopeless those that will not be asked; not all
   * @param last the one asked just now
   */
  Server choose(Set<Server> hopeless, @Nullable Server last) {
    turn = (turn + 1) % all.size();
    Server best = null;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < all.size(); i++) {
      Server server = all.get((turn + i) % all.size());
      double rank = rank(server, last);
      if (rank < bestRank && !hopeless.contains(server)) {
        best = server;
        bestRank = rank;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no server is left to ask");
    }
    return best;
  }

  /** Sends the query as soon as there is room. */
  void submit(Shot shot, boolean first) {
    if (first) {
      shot.server().waiting().addLast(shot);
    } else {
      // What has waited before goes before.
      shot.server().waiting().addFirst(shot);
    }
  }

  /** Sends what there is room for. */
  void pump() {
    boolean more = true;
    while (more) {
      more = false;
      for (Server server : all) {
        more |= sendNext(server);
      }
    }
    backlog.limit(room());
  }

  /** Takes in that a reply came, whatever it says. */
  void answered(Shot shot) {
    replies.incrementAndGet();
    Server server = shot.server();
    if (!shot.byStream()) {
      server.roundTrip().took(loop.now() - shot.sentAt());
    }
    if (shot.isOnTheWire()) {
      server.window().answered(shot.sentAt(), server.underWay(), loop.now());
    } else {
      server.window().mistaken(shot.sentAt());
    }
  }

  /** Takes in that no reply came, or none in the usual time. */
  void lost(Shot shot) {
    if (shot.isOnTheWire()) {
      shot.server().window().lost(shot.sentAt(), loop.now());
      shot.leaveTheWire();
    }
  }

  /** Takes in that a server does not answer questions, whether or not it replies. */
  void failed(Server server) {
    if (server.failed(loop.now())) {
      // What waits for it may find another one now.
      List<Shot> left = List.copyOf(server.waiting());
      server.waiting().clear();
      left.forEach(Shot::redirect);
    }
  }

  /** Takes in that a query is no longer on the wire. */
  void left(Shot shot) {
    shot.server().over();
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

  void close() {
    all.forEach(Server::close);
  }

  /** How many questions may wait: as many as are sent within a round trip, and within a moment. */
  private int room() {
    int windows = all.stream().mapToInt(server -> server.window().size()).sum();
    return Math.min(mostWaiting, Math.min(windows, mostUnderWay));
  }

  private static int mostWaiting(int perSecond) {
    return perSecond == 0 ? Integer.MAX_VALUE : Math.max(1, perSecond / MOMENTS_PER_SECOND);
  }

  private AtomicLong count(Transport transport) {
    return Objects.requireNonNull(queries.get(transport));
  }

  private double rank(Server server, @Nullable Server last) {
    return server.load()
        + (server.equals(last) ? JUST_ASKED : 0)
        + (server.isAside(loop.now()) ? SET_ASIDE : 0);
  }

  /** Whether one was sent. */
  private boolean sendNext(Server server) {
    Shot shot = server.waiting().peekFirst();
    while (shot != null && shot.isOver()) {
      server.waiting().removeFirst();
      shot = server.waiting().peekFirst();
    }
    if (shot == null || underWay >= mostUnderWay || !server.hasRoom()) {
      return false;
    }
    if (!rate.take(loop.now())) {
      loop.set(nextToken, rate.pause());
      return false;
    }
    server.waiting().removeFirst();
    underWay++;
    server.sent();
    count(shot.carrier().transport()).incrementAndGet();
    shot.send(loop.now());
    return true;
  }
}
