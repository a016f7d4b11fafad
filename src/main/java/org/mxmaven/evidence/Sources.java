package org.mxmaven.evidence;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a run, one for each kind of what can be asked. What none of them serves ends as a
 * failure of its own kind, never as an absence. Immutable.
 */
public final class Sources implements AtHand {
  private final Map<Class<?>, Served> byKind;
  private final Clock clock;

  /** A source, and how long it is waited for about one domain. */
  private record Served(Source<?, ?> source, Duration patience) {}

  private Sources(Map<Class<?>, Served> byKind, Clock clock) {
    this.byKind = byKind;
    this.clock = clock;
  }

  /**
   * No source yet.
   *
   * @param clock dates what could not be asked
   */
  public static Sources none(Clock clock) {
    return new Sources(Map.of(), clock);
  }

  /**
   * These sources and one more.
   *
   * @param kind what it is asked
   * @param patience once its servers were waited for so long about a domain, it is asked nothing
   *     more about that
   */
  public <R extends Obtained, A extends Asked<R>> Sources with(
      Class<A> kind, Source<A, R> source, Duration patience) {
    Map<Class<?>, Served> all = new HashMap<>(byKind);
    all.put(kind, new Served(source, patience));
    return new Sources(all, clock);
  }

  /** Asks whoever serves that; as {@link Source#askTimed}. */
  public <R extends Obtained> CompletableFuture<Timed<R>> ask(Asked<R> asked) {
    Source<Asked<R>, R> source = source(asked);
    return source == null
        ? CompletableFuture.completedFuture(Timed.atOnce(asked.failed(unserved(asked))))
        : source.askTimed(asked);
  }

  @Override
  public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
    Source<Asked<R>, R> source = source(asked);
    return source == null ? Optional.empty() : source.atHand(asked);
  }

  /** How long whoever serves that is waited for about one domain. */
  public Duration patience(Asked<?> asked) {
    Served served = byKind.get(asked.getClass());
    return served == null ? Duration.ZERO : served.patience();
  }

  /** Safe, since a source is kept by the kind that it is asked only. */
  @SuppressWarnings("unchecked")
  private <R extends Obtained> @Nullable Source<Asked<R>, R> source(Asked<R> asked) {
    Served served = byKind.get(asked.getClass());
    return served == null ? null : (Source<Asked<R>, R>) served.source();
  }

  private Failure unserved(Asked<?> asked) {
    return new Failure(
        Failure.Kind.UNSERVED, "nothing here can ask for " + asked, 0, clock.instant());
  }
}
