package org.mxmaven.dns.live;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Timed;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/**
 * One question on its way: tries, servers in turn, and the CNAMEs that need a question of their
 * own. On the loop's thread only.
 *
 * <p>A try lasts for the whole timeout, since a recursive server may need that for a name it does
 * not know yet. But where a packet may get lost, a try does not wait so long for nothing: when the
 * server is later than it usually is, the question is repeated, to another server if there is one,
 * and then once more after twice that time. Whatever is sent is listened for until the look-up is
 * over, so that an answer counts however late it comes.
 */
final class Lookup {
  private static final int MOST_REPEATS = 2;

  /** No look-up lasts for more timeouts than this for each try, whatever its servers do. */
  private static final int TIMEOUTS_PER_TRY = 4;

  /** A century. */
  private static final double LONGEST_NANOS = 3e18;

  private final Question question;
  private final LiveSettings settings;
  private final Loop loop;
  private final Servers servers;
  private final BiConsumer<Lookup, Answer> end;
  private final CompletableFuture<Timed<Answer>> result = new CompletableFuture<>();
  private final Timers.Timer step = new Timers.Timer(this::step);
  private final Timers.Timer deadline = new Timers.Timer(this::tooLong);
  private final List<Shot> shots = new ArrayList<>(2);
  private final Set<Server> hopeless = new HashSet<>(2);
  private AliasChain chain;
  private @Nullable Shot latest;
  private int tries;
  private int repeats;
  private long queuedAt;
  private long waited;
  private long waitingSince;
  private boolean waiting;
  private long tryEnd;
  private long lateAt;
  private boolean sentAny;
  private boolean pausing;
  private boolean byStream;
  private boolean apart;
  private boolean over;
  private @Nullable Failure worst;

  /**
   * A look-up that has not begun.
   *
   * @param end told the answer, once
   */
  Lookup(
      Question question,
      LiveSettings settings,
      Loop loop,
      Servers servers,
      BiConsumer<Lookup, Answer> end) {
    this.question = question;
    this.settings = settings;
    this.loop = loop;
    this.servers = servers;
    this.end = end;
    this.chain = AliasChain.from(question.name());
  }

  /** What whoever asked waits for; completed by whoever is told the end. */
  CompletableFuture<Timed<Answer>> result() {
    return result;
  }

  /** Nanoseconds for which servers were waited for, and not for a turn to ask them. */
  long waited() {
    return waited;
  }

  /**
   * Whether it should share no connection any more: one that it was on broke or got stuck, which
   * may be its own fault or that of a neighbour.
   */
  boolean isApart() {
    return apart;
  }

  /** Begins the first try, or the first for another name. */
  void start() {
    servers.countQuestion();
    beginTry();
  }

  /** Ends it without an answer. */
  void giveUp() {
    finish(new Failure(Kind.NETWORK, "the look-up was given up", tries, now()));
  }

  /** Takes in that a query is on the wire now. */
  void sent(Shot shot) {
    if (!sentAny) {
      sentAny = true;
      servers.begun();
    }
    if (!waiting) {
      waiting = true;
      waitingSince = loop.now();
      loop.set(deadline, Math.max(0, mostInAll() - waited));
    }
    if (repeats == 0) {
      tryEnd = loop.now() + timeout();
    } else {
      // That it waited for its turn is no fault of the server's.
      tryEnd += loop.now() - queuedAt;
    }
    lateAt = mayRepeat(shot) ? Math.min(tryEnd, loop.now() + lateness(shot)) : tryEnd;
    long suspicion = shot.server().roundTrip().suspicion();
    loop.set(step, Math.min(lateAt - loop.now(), suspicion));
  }

  /** Takes in that the latest query will not be sent where it waited. */
  void redirect() {
    if (!over) {
      fire();
    }
  }

  /** Takes in a reply. */
  void replied(Shot shot, byte[] bytes) {
    shots.remove(shot);
    Message reply;
    try {
      reply = ReplyBytes.read(bytes);
    } catch (IOException e) {
      failed(shot, new Reading.Useless(Kind.MALFORMED, "sent " + Query.UNREADABLE));
      return;
    }
    if (shot.edns() && rejectsEdns(reply)) {
      sendInstead(shot.server(), false, shot.byStream());
    } else if (reply.getHeader().getFlag(Flags.TC)) {
      truncated(shot);
    } else {
      take(shot, Replies.read(reply, chain, question.type(), shot.server().text(), now()));
    }
  }

  /** Takes in that no reply can come any more. */
  void broken(Shot shot, String reason) {
    shots.remove(shot);
    failed(
        shot,
        new Reading.Useless(
            Kind.NETWORK, "could not be reached" + way(shot) + " (" + reason + ")"));
  }

  private void truncated(Shot shot) {
    if (shot.byStream() || !shot.server().hasStream()) {
      failed(shot, new Reading.Useless(Kind.MALFORMED, "cut a reply that could have been whole"));
    } else {
      sendInstead(shot.server(), shot.edns(), true);
    }
  }

  private void take(Shot shot, Reading reading) {
    if (reading instanceof Reading.Useless useless) {
      servers.failed(shot.server());
      failed(shot, useless);
      return;
    }
    shot.server().succeeded();
    if (reading instanceof Reading.Settled settled) {
      finish(settled.answer());
    } else if (reading instanceof Reading.Onwards onwards) {
      goOn(onwards.chain());
    } else {
      finish(chain.endless(tries, now()));
    }
  }

  private void goOn(AliasChain longer) {
    cancelShots();
    chain = longer;
    tries = 0;
    byStream = false;
    worst = null;
    hopeless.clear();
    start();
  }

  private void beginTry() {
    pausing = false;
    tries++;
    repeats = 0;
    fire();
  }

  private void fire() {
    Server server = servers.choose(hopeless, latest == null ? null : latest.server());
    send(server, true, byStream);
  }

  /** Another form of the question, which the server asked for: it gets the time of a try. */
  private void sendInstead(Server server, boolean edns, boolean stream) {
    if (latest != null) {
      if (latest.isOnTheWire()) {
        latest.leaveTheWire();
      } else {
        latest.dropIfUnsent();
      }
    }
    pausing = false;
    repeats = 0;
    send(server, edns, stream);
  }

  private void send(Server server, boolean edns, boolean stream) {
    Query query = new Query(new Question(chain.end(), question.type()), edns);
    Shot shot = new Shot(this, servers, server, query, stream && server.hasStream());
    loop.cancel(step);
    if (waiting) {
      stopWaiting();
      queuedAt = loop.now();
    }
    shots.add(shot);
    latest = shot;
    servers.submit(shot, !sentAny);
  }

  /** From now on it waits for its turn, or for nothing. */
  private void stopWaiting() {
    waiting = false;
    waited += loop.now() - waitingSince;
    loop.cancel(deadline);
  }

  /** The latest query seems lost, or is late, or the try is over, or the pause after it. */
  private void step() {
    if (pausing) {
      beginTry();
      return;
    }
    Shot shot = latest;
    if (shot == null) {
      return;
    }
    servers.lost(shot);
    if (loop.now() < lateAt) {
      loop.set(step, lateAt - loop.now());
      return;
    }
    servers.failed(shot.server());
    if (lateAt < tryEnd) {
      repeats++;
      fire();
      return;
    }
    shots.forEach(Shot::doubt);
    failed(
        shot,
        shot.oddity()
            .map(what -> new Reading.Useless(Kind.MALFORMED, "sent " + what))
            .orElse(new Reading.Useless(Kind.TIMEOUT, "did not reply in time" + way(shot))));
  }

  private void tooLong() {
    Failure failure = worst;
    finish(
        failure != null
            ? new Failure(failure.kind(), failure.detail(), tries, now())
            : new Failure(Kind.TIMEOUT, "the look-up took too long in all", tries, now()));
  }

  /** A query came to nothing; so does the try, if it was the latest one. */
  private void failed(Shot shot, Reading.Useless useless) {
    Failure failure =
        new Failure(useless.kind(), detail(shot.server(), useless.clause()), tries, now());
    // What a server said tells more than that another one said nothing.
    if (worst == null || worst.kind().isSilence() || !failure.kind().isSilence()) {
      worst = failure;
    }
    apart |= !shot.carrier().lossy();
    if (isFinal(useless.kind())) {
      hopeless.add(shot.server());
    }
    boolean noneLeft = hopeless.size() == servers.count();
    if (shot != latest && !noneLeft) {
      return;
    }
    byStream = useless.kind() == Kind.MALFORMED && !shot.byStream();
    if (noneLeft || tries > settings.retries()) {
      finish(new Failure(worst.kind(), worst.detail(), tries, now()));
    } else {
      pausing = true;
      loop.set(step, Backoff.before(tries).toNanos());
    }
  }

  /** The time of day, by which evidence is dated. */
  private Instant now() {
    return settings.clock().instant();
  }

  private void finish(Answer answer) {
    if (!over) {
      over = true;
      cancelShots();
      if (waiting) {
        stopWaiting();
      }
      servers.over(sentAny);
      end.accept(this, answer);
    }
  }

  private void cancelShots() {
    loop.cancel(step);
    shots.forEach(Shot::cancel);
    shots.clear();
    latest = null;
  }

  private boolean mayRepeat(Shot shot) {
    return repeats < MOST_REPEATS
        && !shot.byStream()
        && (shot.carrier().lossy() || servers.count() > 1);
  }

  /** Not the same for all, so that what was lost together does not come again together. */
  private long lateness(Shot shot) {
    long usual = shot.server().roundTrip().lateness() << Math.min(repeats, MOST_REPEATS);
    return usual + ThreadLocalRandom.current().nextLong(usual / 8);
  }

  /** No sum of timeouts is too large for it. */
  private long mostInAll() {
    double nanos = TIMEOUTS_PER_TRY * (settings.retries() + 1.0) * (double) timeout();
    return (long) Math.min(LONGEST_NANOS, nanos);
  }

  private long timeout() {
    return settings.timeout().toNanos();
  }

  private String detail(Server server, String clause) {
    String text = server.text() + " " + clause;
    return chain.aliases().isEmpty()
        ? text
        : text + " when asked for " + Names.text(chain.end()) + ", which the name is an alias of";
  }

  /** Over what it was asked; a server that is only asked encrypted says so in its name. */
  private static String way(Shot shot) {
    if (shot.byStream()) {
      return " over TCP";
    }
    return shot.carrier().lossy() ? " over UDP" : "";
  }

  /** RFC 6891 §7; some servers say NOTIMP. */
  private static boolean rejectsEdns(Message reply) {
    return reply.getRcode() == Rcode.FORMERR || reply.getRcode() == Rcode.NOTIMP;
  }

  /** Whether the same server would say the same again. */
  private static boolean isFinal(Kind kind) {
    return switch (kind) {
      case REFUSED, NOTIMP, FORMERR, REFERRAL, ERROR_CODE -> true;
      default -> false;
    };
  }
}
