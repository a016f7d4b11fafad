package org.mxmaven.dns.live;

import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.Attempt.Way;
import org.mxmaven.dns.live.LookupState.Lateness;
import org.mxmaven.dns.live.LookupState.Listening;
import org.mxmaven.dns.live.LookupState.Over;
import org.mxmaven.dns.live.LookupState.Pausing;
import org.mxmaven.dns.live.LookupState.Queued;
import org.mxmaven.dns.live.LookupState.Unsent;
import org.mxmaven.dns.live.LookupState.Waiting;
import org.mxmaven.dns.live.pace.Backoff;
import org.mxmaven.evidence.Failure.Kind;

/**
 * Decides how one question is looked up: it is told what happened, and answers what to do next.
 * Tries, servers in turn, and the CNAMEs that need a question of their own. It waits for nothing,
 * sends nothing and reads no clock; times are nanoseconds of the clock of whoever tells it.
 *
 * <p>A try lasts for the whole timeout, since a recursive server may need that for a name it does
 * not know yet. But where a packet may get lost, a try does not wait so long for nothing: when the
 * server is later than it usually is, the question is repeated, to another server if there is one,
 * and then once more after twice that time. Whatever is sent is listened for until the look-up is
 * over, so that an answer counts however late it comes.
 *
 * @param <T> what it looks up
 */
final class Lookup<T> {
  /** What is told of a look-up that is given up. */
  static final String GIVEN_UP = "the look-up was given up";

  private static final int MOST_REPEATS = 2;

  /** No look-up lasts for more timeouts than this for each try, whatever its servers do. */
  private static final int TIMEOUTS_PER_TRY = 4;

  /** A century. */
  private static final double LONGEST_NANOS = 3e18;

  private final ServerChoice servers;
  private final long timeout;
  private final int retries;
  private final LongUnaryOperator chance;
  private final Setbacks<T> setbacks;
  private LookupForm<T> form;
  private LookupState state = new Unsent();
  private @Nullable Attempt latest;

  /** What came instead of a reply to the latest query, if anything did. */
  private @Nullable String oddity;

  private Way way = Way.USUAL;
  private int attempts;
  private int tries;
  private int repeats;
  private long waited;

  /**
   * A look-up that has not begun.
   *
   * @param timeout nanoseconds for a try
   * @param retries how many tries may follow the first
   * @param chance a number from 0 to below a bound, which is 1 or more
   */
  Lookup(
      LookupForm<T> form,
      ServerChoice servers,
      long timeout,
      int retries,
      LongUnaryOperator chance) {
    this.form = form;
    this.servers = servers;
    this.timeout = timeout;
    this.retries = retries;
    this.chance = chance;
    this.setbacks = new Setbacks<>(servers);
  }

  /** What is asked for now. */
  LookupForm<T> form() {
    return form;
  }

  /** It is to begin. */
  Step<T> begin(long now) {
    return anew(now);
  }

  /**
   * The query decided on last is on the wire now.
   *
   * @param lateness how long its server may take before the question is worth repeating
   * @param suspicion how long it may take before the query seems lost; no longer
   */
  Step<T> sent(long now, long lateness, long suspicion) {
    Attempt attempt = latest;
    if (attempt == null || state instanceof Waiting || state instanceof Over) {
      return new Step.Stay<>();
    }
    // That a repetition waited for its turn is no fault of the server's.
    long tryEnd =
        repeats > 0 && state instanceof Queued queued
            ? queued.tryEnd() + now - queued.since()
            : now + timeout;
    long lateAt = mayRepeat(attempt) ? Math.min(tryEnd, now + varied(lateness)) : tryEnd;
    state = new Listening(now, tryEnd, lateAt);
    return until(Math.min(lateAt, now + suspicion), now);
  }

  /** The latest query will not be sent where it waits: another server would be better. */
  Step<T> redirected(long now) {
    return state instanceof Over ? new Step.Stay<>() : new Step.Ask<>(next(now));
  }

  /** A reply came. */
  Step<T> replied(Attempt attempt, Reading<T> reading, long now) {
    if (state instanceof Over) {
      return new Step.Stay<>();
    } else if (reading instanceof Reading.Settled<T> settled) {
      return finish(settled.result(), now);
    } else if (reading instanceof Reading.Onwards<T> onwards) {
      form = onwards.next();
      return anew(now);
    } else if (reading instanceof Reading.Doubtful<T> doubtful) {
      form = doubtful.next();
      return anewAt(attempt, now);
    } else if (reading instanceof Reading.Endless<T> endless) {
      return fail(Kind.ALIAS_LOOP, endless.detail(), now);
    } else if (reading instanceof Reading.RejectsEdns<T>) {
      return instead(attempt.server(), false, attempt.way(), now);
    } else if (reading instanceof Reading.Cut<T>) {
      return cut(attempt, now);
    } else {
      return useless(attempt, (Reading.Useless<T>) reading, now);
    }
  }

  /**
   * Something came that is no reply to a query, which is waited for still.
   *
   * @param what it was, to follow "sent"
   */
  void odd(Attempt attempt, String what) {
    if (attempt.equals(latest)) {
      oddity = what;
    }
  }

  /** No reply to a query can come any more. */
  Step<T> broken(Attempt attempt, String reason, long now) {
    String clause = "could not be reached" + over(attempt) + " (" + reason + ")";
    return useless(attempt, new Reading.Useless<>(Kind.NETWORK, clause), now);
  }

  /** How late the latest query is. */
  Lateness lateness(long now) {
    return state instanceof Listening listening ? listening.lateness(now) : Lateness.NONE;
  }

  /** The time has come that was to be waited for. */
  Step<T> timeIsUp(long now) {
    Attempt attempt = latest;
    if (attempt == null || !(state instanceof Waiting waiting)) {
      return new Step.Stay<>();
    }
    if (now >= deadline(waiting.since())) {
      return end(now);
    }
    if (!(waiting instanceof Listening listening)) {
      return new Step.Ask<>(firstOfTry(now));
    }
    return switch (listening.lateness(now)) {
      case NONE -> until(listening.lateAt(), listening.since());
      case LATE -> {
        repeats++;
        yield new Step.Ask<>(next(now));
      }
      case OUT_OF_TIME -> useless(attempt, silence(attempt), now);
    };
  }

  /** It is to end without a result. */
  Step<T> giveUp(long now) {
    return state instanceof Over ? new Step.Stay<>() : fail(Kind.NETWORK, GIVEN_UP, now);
  }

  /** The first query for a name. */
  private Step<T> anew(long now) {
    latest = null;
    tries = 0;
    way = Way.USUAL;
    setbacks.clear();
    return new Step.AskAnew<>(firstOfTry(now));
  }

  /** The first query of another kind, to the server that its reason came from. */
  private Step<T> anewAt(Attempt former, long now) {
    latest = null;
    tries = 1;
    repeats = 0;
    way = Way.USUAL;
    setbacks.clear();
    return new Step.AskAnew<>(attempt(former.server(), form.usesEdns(), former.way(), now));
  }

  private Attempt firstOfTry(long now) {
    tries++;
    repeats = 0;
    return next(now);
  }

  private Attempt next(long now) {
    int server = servers.choose(setbacks.hopeless(), latest == null ? -1 : latest.server());
    return attempt(server, form.usesEdns(), way, now);
  }

  private Step<T> cut(Attempt attempt, long now) {
    if (attempt.way() == Way.STREAM || !servers.hasStream(attempt.server())) {
      String clause = "cut a reply that could have been whole";
      return useless(attempt, new Reading.Useless<>(Kind.MALFORMED, clause), now);
    }
    return instead(attempt.server(), attempt.edns(), Way.STREAM, now);
  }

  /** Another form of the question, which the server asked for: it gets the time of a try. */
  private Step<T> instead(int server, boolean edns, Way by, long now) {
    repeats = 0;
    return new Step.Ask<>(attempt(server, edns, by, now));
  }

  private Attempt attempt(int server, boolean edns, Way by, long now) {
    Way possible = servers.hasStream(server) ? by : Way.USUAL;
    boolean first = state instanceof Unsent;
    Attempt attempt =
        new Attempt(attempts++, server, possible, edns, setbacks.onConnections(), first);
    latest = attempt;
    oddity = null;
    if (state instanceof Waiting waiting) {
      waited += now - waiting.since();
      state = new Queued(now, waiting instanceof Listening listening ? listening.tryEnd() : now);
    }
    return attempt;
  }

  /** A query came to nothing; so does the try, if it was the latest one. */
  private Step<T> useless(Attempt attempt, Reading.Useless<T> useless, long now) {
    if (state instanceof Over) {
      return new Step.Stay<>();
    }
    setbacks.add(attempt, useless, form.circumstance());
    boolean noneLeft = setbacks.leaveNone();
    if (!attempt.equals(latest) && !noneLeft) {
      return new Step.Stay<>();
    }
    way = useless.kind() == Kind.MALFORMED && attempt.way() == Way.USUAL ? Way.STREAM : Way.USUAL;
    if (noneLeft || tries > retries) {
      return end(now);
    }
    long since = state instanceof Waiting waiting ? waiting.since() : now;
    state = new Pausing(since);
    return until(now + Backoff.before(tries, chance), since);
  }

  private Reading.Useless<T> silence(Attempt attempt) {
    return oddity == null
        ? new Reading.Useless<>(Kind.TIMEOUT, "did not reply in time" + over(attempt))
        : new Reading.Useless<>(Kind.MALFORMED, "sent " + oddity);
  }

  /** With the best of what came to nothing, or because it has taken too long. */
  private Step<T> end(long now) {
    T best = setbacks.lastResort();
    if (best != null) {
      return finish(best, now);
    }
    Kind kind = setbacks.kind();
    return kind == null
        ? fail(Kind.TIMEOUT, "the look-up took too long in all", now)
        : fail(kind, setbacks.detail(), now);
  }

  private Step<T> fail(Kind kind, String detail, long now) {
    boolean sent = stop(now);
    return new Step.Fail<>(kind, detail, tries, waited, sent);
  }

  private Step<T> finish(T result, long now) {
    boolean sent = stop(now);
    return new Step.Finish<>(result, waited, sent);
  }

  /** Whether anything was sent. */
  private boolean stop(long now) {
    boolean sent = !(state instanceof Unsent);
    if (state instanceof Waiting waiting) {
      waited += now - waiting.since();
    }
    state = new Over();
    return sent;
  }

  private Step<T> until(long time, long since) {
    return new Step.Wait<>(Math.min(time, deadline(since)));
  }

  /** When the look-up has taken too long in all. No sum of timeouts is too large for it. */
  private long deadline(long since) {
    double most = Math.min(LONGEST_NANOS, TIMEOUTS_PER_TRY * (retries + 1.0) * timeout);
    return since + Math.max(0, (long) most - waited);
  }

  private boolean mayRepeat(Attempt attempt) {
    return repeats < MOST_REPEATS
        && attempt.way() == Way.USUAL
        && (servers.isLossy(attempt.server()) || servers.count() > 1);
  }

  /** Not the same for all, so that what was lost together does not come again together. */
  private long varied(long lateness) {
    long usual = lateness << Math.min(repeats, MOST_REPEATS);
    return usual + chance.applyAsLong(Math.max(1, usual / 8));
  }

  /** Over what it was asked; a server that is only asked encrypted says so in its name. */
  private String over(Attempt attempt) {
    if (attempt.way() == Way.STREAM) {
      return " over TCP";
    }
    return servers.isLossy(attempt.server()) ? " over UDP" : "";
  }
}
