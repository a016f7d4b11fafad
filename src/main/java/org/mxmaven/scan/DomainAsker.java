package org.mxmaven.scan;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Sources;
import org.mxmaven.inquiry.Asker;

/**
 * Asks the sources what a domain under way needs to know, as long as they are waited for with
 * patience: a source whose servers were waited for too long about the domain is asked nothing more.
 * Time in which nobody was waited for does not count, be it for a turn or for another domain.
 */
final class DomainAsker implements Asker {
  private final Sources sources;
  private final Judges judges;
  private final LongSupplier nanos;
  private final Clock clock;

  /** Nanoseconds, by the kind of what was asked. */
  private final Map<Class<?>, Long> waited = new HashMap<>(2);

  /** The threads on which domains are judged. */
  interface Judges {
    /** Runs that on one of them once the round is answered. */
    void after(Round round, Runnable goOn);
  }

  /**
   * An asker for one domain.
   *
   * @param nanos nanoseconds of a clock that only runs forward
   * @param clock dates what is not asked any more
   */
  DomainAsker(Sources sources, Judges judges, LongSupplier nanos, Clock clock) {
    this.sources = sources;
    this.judges = judges;
    this.nanos = nanos;
    this.clock = clock;
  }

  @Override
  public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
    return sources.atHand(asked);
  }

  @Override
  public void ask(Set<Asked<?>> open, Consumer<Evidence> then) {
    long askedAt = nanos.getAsLong();
    Evidence.Builder answers = Evidence.builder();
    Round round = new Round();
    for (Asked<?> asked : open) {
      if (isOver(asked)) {
        giveUp(asked, answers);
      } else {
        round.ask(asked, sources);
      }
    }
    if (round.isEmpty()) {
      then.accept(answers.build());
    } else {
      judges.after(
          round,
          () -> {
            take(round, answers, askedAt);
            then.accept(answers.build());
          });
    }
  }

  /** The longest counts of what one source was asked at once. */
  private void take(Round round, Evidence.Builder answers, long askedAt) {
    Map<Class<?>, Long> longest = new HashMap<>(2);
    round.take(answers, (asked, waiting) -> longest.merge(asked.getClass(), waiting, Math::max));
    // An answer that another domain had waited for already has taken this one less.
    long most = nanos.getAsLong() - askedAt;
    longest.forEach((kind, waiting) -> waited.merge(kind, Math.min(waiting, most), Long::sum));
  }

  private boolean isOver(Asked<?> asked) {
    Duration soFar = Duration.ofNanos(waited.getOrDefault(asked.getClass(), 0L));
    return soFar.compareTo(sources.patience(asked)) > 0;
  }

  private <R extends Obtained> void giveUp(Asked<R> asked, Evidence.Builder answers) {
    Duration patience = sources.patience(asked);
    answers.put(
        asked,
        asked.failed(
            new Failure(
                Failure.Kind.TIMEOUT,
                "it was not asked any more, since answers about the domain had taken over %d seconds"
                    .formatted(patience.toSeconds()),
                0,
                clock.instant())));
  }
}
