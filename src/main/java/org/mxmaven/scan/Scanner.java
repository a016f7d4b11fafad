package org.mxmaven.scan;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
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
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Sources;
import org.mxmaven.inquiry.Driver;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.inquiry.Leads;
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
  private final Leads leads;
  private final Sources sources;
  private final Gate gate;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Semaphore places;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private volatile boolean stopped;
  private volatile @Nullable Throwable broken;

  /**
   * A scanner.
   *
   * @param leads what to ask about besides the domains
   * @param gate lets domains in as their questions can be sent
   * @param clock dates what is judged
   * @param nanos nanoseconds of a clock that only runs forward
   * @param window how many domains may be under way or finished and not yet taken, at least 1
   */
  public Scanner(
      Leads leads, Sources sources, Gate gate, Clock clock, LongSupplier nanos, int window) {
    this.leads = leads;
    this.sources = sources;
    this.gate = gate;
    this.clock = clock;
    this.nanos = nanos;
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
  public void scan(Iterator<ListedDomain> domains, Sink sink) throws InterruptedException {
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

  private void startAll(Iterator<ListedDomain> domains, ExecutorService judges) {
    long count = 0;
    try {
      while (!stopped && domains.hasNext()) {
        places.acquire();
        gate.enter();
        ListedDomain entry = domains.next();
        judges.execute(() -> begin(entry, judges));
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

  private void begin(ListedDomain entry, ExecutorService judges) {
    DomainAsker asker =
        new DomainAsker(sources, (round, goOn) -> goOn(entry, round, goOn, judges), nanos, clock);
    try {
      guarded(
          entry,
          () ->
              Driver.drive(
                  assessor.of(entry.domain(), leads),
                  asker,
                  assessment -> finish(entry, assessment)));
    } finally {
      gate.asked();
    }
  }

  private void finish(ListedDomain entry, Assessment assessment) {
    List<Finding> findings = Checks.findings(assessment);
    events.add(new Finished(Judged.of(entry.line(), clock.instant(), assessment, findings)));
  }

  /** Work on a domain; if it breaks off the domain comes out all the same, or the scan ends. */
  private void guarded(ListedDomain entry, Runnable work) {
    try {
      try {
        work.run();
      } catch (RuntimeException | StackOverflowError e) {
        endIfGrave(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        FailedLookup reason = Unjudgeable.because(entry.domain(), e, clock.instant());
        finish(entry, assessor.unknown(entry.domain(), reason));
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

  /** On a judge's thread, not on the source's: that one has answers to receive. */
  private void goOn(ListedDomain entry, Round round, Runnable goOn, ExecutorService judges) {
    var unused =
        round
            .answered()
            .handleAsync(
                (nothing, error) -> {
                  guarded(entry, goOn);
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

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
