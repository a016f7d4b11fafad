package org.mxmaven.dns.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.LookupState.Lateness;
import org.mxmaven.dns.live.loop.Loop;
import org.mxmaven.dns.live.loop.Timers;
import org.mxmaven.dns.live.pace.RoundTrip;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;

/**
 * Carries out what one {@link Lookup} decides, and tells it what happened. The look-up answers with
 * what to do and calls nobody, so that no call goes both ways. On the loop's thread only, but for
 * the result.
 *
 * @param <T> what is looked up
 */
final class LookupRun<T> {
  private final LookupForm<T> form;
  private final Lookup<T> lookup;
  private final Clock clock;
  private final Loop loop;
  private final Servers servers;
  private final ServerGroup group;
  private final Consumer<LookupRun<?>> atEnd;
  private final CompletableFuture<Ended<T>> result = new Awaited<>();
  private final Timers.Timer alarm = new Timers.Timer(this::timeIsUp);

  /** Whose replies are still taken, and those that wait to be sent. */
  private final List<Dispatch> dispatches = new ArrayList<>(2);

  private @Nullable Dispatch latest;
  private @Nullable Ended<T> outcome;

  /**
   * What came of a look-up.
   *
   * @param waited nanoseconds for which servers were waited for
   */
  record Ended<T>(T result, long waited) {}

  /**
   * A look-up that has not begun.
   *
   * @param group the servers that it may ask
   * @param atEnd told once it is over; what came of it is told by {@link #settle} only
   */
  LookupRun(
      LookupForm<T> form,
      LiveSettings settings,
      Loop loop,
      Servers servers,
      ServerGroup group,
      Consumer<LookupRun<?>> atEnd) {
    this.form = form;
    this.lookup =
        new Lookup<>(
            form,
            group,
            settings.timeout().toNanos(),
            settings.retries(),
            bound -> ThreadLocalRandom.current().nextLong(bound));
    this.clock = settings.clock();
    this.loop = loop;
    this.servers = servers;
    this.group = group;
    this.atEnd = atEnd;
  }

  ServerGroup group() {
    return group;
  }

  /** What whoever asked waits for. */
  CompletableFuture<Ended<T>> result() {
    return result;
  }

  /** Begins it. */
  void start() {
    perform(lookup.begin(loop.now()));
  }

  /** Ends it without a result. */
  void giveUp() {
    perform(lookup.giveUp(loop.now()));
  }

  /** Tells whoever asked what came of it. */
  void settle() {
    if (outcome != null) {
      result.complete(outcome);
    }
  }

  /** Tells whoever asked that it was never begun; from any thread. */
  void refuse() {
    Failure failure = new Failure(Kind.NETWORK, Lookup.GIVEN_UP, 0, clock.instant());
    result.complete(new Ended<>(form.failed(failure), 0));
  }

  /** Tells whoever asked that nothing will come of it; from any thread. */
  void breakOff(BrokenResolverException reason) {
    result.completeExceptionally(reason);
  }

  /** Takes in that a query is on the wire now: the latest one, since others are not sent. */
  void sent(Dispatch dispatch) {
    if (dispatch.attempt().first()) {
      servers.begun();
    }
    RoundTrip usual = dispatch.server().roundTrip();
    perform(lookup.sent(loop.now(), usual.lateness(), usual.suspicion()));
  }

  /** Takes in that the latest query will not be sent where it waited. */
  void redirected() {
    perform(lookup.redirected(loop.now()));
  }

  /** Takes in a reply. */
  void replied(Dispatch dispatch, byte[] bytes) {
    dispatches.remove(dispatch);
    Server server = dispatch.server();
    Attempt attempt = dispatch.attempt();
    Reading<T> reading = lookup.form().read(bytes, attempt.edns(), server.text(), clock.instant());
    if (reading instanceof Reading.Useless) {
      servers.failed(server);
    } else if (!(reading instanceof Reading.Cut || reading instanceof Reading.RejectsEdns)) {
      server.health().succeeded();
    }
    perform(lookup.replied(attempt, reading, loop.now()));
  }

  /** Takes in that something came that is no reply to a query. */
  void odd(Dispatch dispatch, String what) {
    lookup.odd(dispatch.attempt(), what);
  }

  /** Takes in that no reply to a query can come any more. */
  void broken(Dispatch dispatch, String reason) {
    dispatches.remove(dispatch);
    perform(lookup.broken(dispatch.attempt(), reason, loop.now()));
  }

  private void timeIsUp() {
    Dispatch late = latest;
    if (late != null) {
      servers.lost(late);
      Lateness lateness = lookup.lateness(loop.now());
      if (lateness != Lateness.NONE) {
        servers.failed(late.server());
      }
      if (lateness == Lateness.OUT_OF_TIME) {
        dispatches.forEach(Dispatch::doubt);
      }
    }
    perform(lookup.timeIsUp(loop.now()));
  }

  private void perform(Step<T> step) {
    if (step instanceof Step.Wait<T> wait) {
      loop.set(alarm, wait.until() - loop.now());
    } else if (step instanceof Step.Ask<T> ask) {
      if (latest != null) {
        latest.giveWay();
      }
      submit(ask.attempt());
    } else if (step instanceof Step.AskAnew<T> ask) {
      cancelAll();
      servers.countQuestion();
      submit(ask.attempt());
    } else if (step instanceof Step.Finish<T> finish) {
      end(finish.result(), finish.waited(), finish.sent());
    } else if (step instanceof Step.Fail<T> fail) {
      Failure failure = new Failure(fail.kind(), fail.detail(), fail.tries(), clock.instant());
      end(form.failed(failure), fail.waited(), fail.sent());
    }
  }

  private void end(T found, long waited, boolean sent) {
    outcome = new Ended<>(found, waited);
    cancelAll();
    servers.over(sent);
    atEnd.accept(this);
  }

  private void submit(Attempt attempt) {
    loop.cancel(alarm);
    Server server = group.server(attempt.server());
    Dispatch dispatch =
        new Dispatch(this, servers, server, attempt, lookup.form().query(attempt.edns()));
    dispatches.add(dispatch);
    latest = dispatch;
    servers.submit(dispatch);
  }

  private void cancelAll() {
    loop.cancel(alarm);
    dispatches.forEach(Dispatch::cancel);
    dispatches.clear();
    latest = null;
  }
}
