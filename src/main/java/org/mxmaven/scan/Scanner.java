package org.mxmaven.scan;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Progress;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.TimedAnswer;
import org.mxmaven.result.Judged;

/**
 * Scans domains: asks the judge what it needs to know, fetches all of that at once, and asks it
 * again until nothing is open. Many domains are under way at the same time, but no more than the
 * gate lets in, so that they are finished about in the order of the list, and no more than a
 * window, so that memory stays flat however long the list is. For one scan.
 */
public final class Scanner {
  /** How long a moment without a finished domain lasts before the sink is told. */
  private static final long MOMENT_MILLIS = 200;

  private final Assessor assessor = new Assessor();
  private final Resolver resolver;
  private final Gate gate;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Duration patience;
  private final Semaphore places;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile boolean stopped;
  private volatile @Nullable Throwable broken;

  /**
   * A scanner.
   *
   * @param gate lets domains in as their questions can be sent
   * @param clock dates what is judged
   * @param nanos nanoseconds of a clock that only runs forward
   * @param patience once servers were waited for so long about a domain nothing more is asked about
   *     it; what is open then counts as failed
   * @param window how many domains may be under way or finished and not yet taken, at least 1
   */
  public Scanner(
      Resolver resolver,
      Gate gate,
      Clock clock,
      LongSupplier nanos,
      Duration patience,
      int window) {
    this.resolver = resolver;
    this.gate = gate;
    this.clock = clock;
    this.nanos = nanos;
    this.patience = patience;
    this.places = new Semaphore(window);
  }

  /** Takes what a scan gives, on the thread that called {@link Scanner#scan}. */
  public interface Sink extends Predicate<Judged> {

    /** Takes a domain as it is finished; answers whether to go on. */
    @Override
    boolean test(Judged judged);

    /**
     * Nothing was finished for a moment: a good time to write what was taken.
     *
     * @return whether to go on
     */
    default boolean idle() {
      return true;
    }
  }

  /**
   * A domain under way.
   *
   * @param waited nanoseconds for which servers were waited for
   */
  private record Job(Entry entry, long waited) {}

  /** The questions of a round, and when they were asked. */
  private record Round(Map<Question, CompletableFuture<TimedAnswer>> answers, long askedAt) {}

  private sealed interface Event {}

  private record Finished(Judged judged) implements Event {}

  /** The list is at its end: that many domains of it were started. */
  private record AllStarted(long count) implements Event {}

  /** The list, the look-ups or the judging broke off; {@link #broken} tells why. */
  private record Broken() implements Event {}

  private record Stop() implements Event {}

  /**
   * Scans all domains; every one comes out, once.
   *
   * @param domains read on a thread of the scanner's
   * @throws InterruptedException if the calling thread is interrupted; what is under way is given
   *     up
   * @throws UncheckedIOException if the list cannot be read to its end
   * @throws BrokenScanException if anything else breaks off that the scan cannot do without
   */
  public void scan(Iterator<Entry> domains, Sink sink) throws InterruptedException {
    ExecutorService judges =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), work -> thread(work, "judge"));
    Thread reader = thread(() -> startAll(domains, judges), "list");
    reader.start();
    try {
      take(sink);
    } finally {
      stopped = true;
      reader.interrupt();
      judges.shutdownNow();
    }
  }

  /** Asks for an early end: what is finished is still handed over, the rest is given up. */
  public void stop() {
    stopped = true;
    events.add(new Stop());
  }

  private void take(Sink sink) throws InterruptedException {
    long taken = 0;
    long expected = Long.MAX_VALUE;
    boolean goOn = true;
    while (goOn && taken < expected) {
      Event event = events.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      Throwable reason = broken;
      if (event instanceof Finished finished) {
        taken++;
        goOn = sink.test(finished.judged());
        places.release();
      } else if (event instanceof AllStarted all) {
        expected = all.count();
      } else if (reason != null && (event == null || event instanceof Broken)) {
        throw reason instanceof UncheckedIOException e ? e : new BrokenScanException(reason);
      } else if (event instanceof Stop) {
        goOn = false;
      } else {
        goOn = sink.idle();
      }
    }
  }

  private void startAll(Iterator<Entry> domains, ExecutorService judges) {
    long count = 0;
    try {
      while (!stopped && domains.hasNext()) {
        places.acquire();
        gate.enter();
        Job job = new Job(domains.next(), 0);
        judges.execute(() -> begin(job, judges));
        count++;
      }
      events.add(new AllStarted(count));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      breakOff(e);
    }
  }

  /** Ends the scan, also if there is no memory left for an event. */
  private void breakOff(Throwable reason) {
    if (broken == null) {
      broken = reason;
    }
    events.add(new Broken());
  }

  private void begin(Job job, ExecutorService judges) {
    try {
      guarded(job.entry(), () -> step(job, judges, Evidence.none()));
    } finally {
      gate.asked();
    }
  }

  private void step(Job job, ExecutorService judges, Evidence evidence) {
    Progress progress = assessor.assess(job.entry().domain(), evidence, resolver::atHand);
    if (progress instanceof Progress.Open open && job.waited() > patience.toNanos()) {
      step(job, judges, open.evidence().with(unasked(open.questions())));
    } else if (progress instanceof Progress.Open open) {
      ask(job, judges, open);
    } else {
      finish(job.entry(), ((Progress.Done) progress).assessment());
    }
  }

  private Map<Question, Answer> unasked(Set<Question> questions) {
    Answer failure =
        new Failure(
            Failure.Kind.TIMEOUT,
            "it was not asked any more, since answers about the domain had taken over %d seconds"
                .formatted(patience.toSeconds()),
            0,
            clock.instant());
    Map<Question, Answer> answers = new LinkedHashMap<>();
    questions.forEach(question -> answers.put(question, failure));
    return answers;
  }

  private void finish(Entry entry, Assessment assessment) {
    List<Finding> findings = Checks.findings(assessment);
    events.add(new Finished(Judged.of(entry.line(), clock.instant(), assessment, findings)));
  }

  /** Work on a domain; if it breaks off the domain comes out all the same, or the scan ends. */
  private void guarded(Entry entry, Runnable work) {
    try {
      try {
        work.run();
      } catch (RuntimeException | StackOverflowError e) {
        endIfGrave(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        finish(entry, Unjudgeable.assessment(entry.domain(), e, clock.instant()));
      }
    } catch (Throwable e) {
      // Out of memory, say. Whoever waits for the domain would wait for ever.
      breakOff(e);
    }
  }

  /** Throws what is not the matter of one domain. */
  private static void endIfGrave(Throwable reason) {
    if (reason instanceof BrokenResolverException e) {
      throw e;
    }
    if (reason instanceof Error e && !(reason instanceof StackOverflowError)) {
      throw e;
    }
  }

  private void ask(Job job, ExecutorService judges, Progress.Open open) {
    Round round = new Round(new LinkedHashMap<>(), nanos.getAsLong());
    for (Question question : open.questions()) {
      round.answers().put(question, resolver.askTimed(question));
    }
    CompletableFuture<Void> answered =
        CompletableFuture.allOf(round.answers().values().toArray(new CompletableFuture<?>[0]));
    // On a judge's thread, not on the resolver's: that one has answers to receive.
    var unused =
        answered
            .handleAsync(
                (nothing, error) -> {
                  guarded(job.entry(), () -> goOn(job, judges, open, round));
                  return true;
                },
                judges)
            .exceptionally(
                e -> {
                  // No judge could be had for it.
                  breakOff(e);
                  return false;
                });
  }

  private void goOn(Job job, ExecutorService judges, Progress.Open open, Round round) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    long longest = 0;
    for (Map.Entry<Question, CompletableFuture<TimedAnswer>> each : round.answers().entrySet()) {
      TimedAnswer timed = each.getValue().join();
      answers.put(each.getKey(), timed.answer());
      longest = Math.max(longest, timed.waited());
    }
    // An answer that another domain had waited for already has taken this one less.
    long waited = Math.min(longest, nanos.getAsLong() - round.askedAt());
    step(new Job(job.entry(), job.waited() + waited), judges, open.evidence().with(answers));
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
