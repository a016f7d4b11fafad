package org.mxmaven.scan;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Progress;
import org.mxmaven.check.Checks;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Judged;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.BrokenResolverException;
import org.mxmaven.dns.Evidence;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;

/**
 * Scans domains: asks the judge what it needs to know, fetches all of that at once, and asks it
 * again until nothing is open. Many domains are under way at the same time, but no more than a
 * window, so that memory stays flat however long the list is. For one scan.
 */
public final class Scanner {
  /** How long a moment without a finished domain lasts before the sink is told. */
  private static final long MOMENT_MILLIS = 200;

  private final Assessor assessor = new Assessor();
  private final Resolver resolver;
  private final Clock clock;
  private final Duration patience;
  private final Semaphore places;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile boolean stopped;
  private volatile @Nullable Throwable broken;

  /**
   * A scanner.
   *
   * @param patience once a domain has taken so long nothing more is asked about it; what is open
   *     then counts as failed
   * @param window how many domains may be under way or finished and not yet taken, at least 1
   */
  public Scanner(Resolver resolver, Clock clock, Duration patience, int window) {
    this.resolver = resolver;
    this.clock = clock;
    this.patience = patience;
    this.places = new Semaphore(window);
  }

  /** Takes what a scan gives, on the thread that called {@link Scanner#scan}. */
  public interface Sink extends Predicate<Judged> {

    /** Takes a domain as it is finished; answers whether to go on. */
    @Override
    boolean test(Judged judged);

    /** Nothing was finished for a moment: a good time to write what was taken. */
    default void idle() {}
  }

  /** A domain under way, and when the patience with it ends. */
  private record Job(Entry entry, Instant end) {}

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
        sink.idle();
      }
    }
  }

  private void startAll(Iterator<Entry> domains, ExecutorService judges) {
    long count = 0;
    try {
      while (!stopped && domains.hasNext()) {
        places.acquire();
        Job job = new Job(domains.next(), clock.instant().plus(patience));
        judges.execute(() -> guarded(job.entry(), () -> step(job, judges, Evidence.none())));
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

  private void step(Job job, ExecutorService judges, Evidence evidence) {
    Progress progress = assessor.assess(job.entry().domain(), evidence, resolver::atHand);
    if (progress instanceof Progress.Open open && clock.instant().isAfter(job.end())) {
      step(job, judges, open.evidence().with(unasked(open.questions())));
    } else if (progress instanceof Progress.Open open) {
      ask(job, judges, open);
    } else {
      finish(job.entry(), ((Progress.Done) progress).assessment());
    }
  }

  private Map<Question, Answer> unasked(Set<Question> questions) {
    Answer failure =
        new Answer.Failure(
            Answer.Failure.Kind.TIMEOUT,
            "it was not asked any more, since the domain had taken over %d seconds"
                .formatted(patience.toSeconds()),
            0);
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
        finish(entry, Unjudgeable.assessment(entry.domain(), e));
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
    Map<Question, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
    for (Question question : open.questions()) {
      asked.put(question, resolver.ask(question));
    }
    CompletableFuture<Void> answered =
        CompletableFuture.allOf(asked.values().toArray(new CompletableFuture<?>[0]));
    // On a judge's thread, not on the resolver's: that one has answers to receive.
    var unused =
        answered
            .handleAsync(
                (nothing, error) -> {
                  guarded(
                      job.entry(), () -> step(job, judges, open.evidence().with(joined(asked))));
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

  private static Map<Question, Answer> joined(Map<Question, CompletableFuture<Answer>> asked) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    asked.forEach((question, answer) -> answers.put(question, answer.join()));
    return answers;
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
