package org.mxmaven.scan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Progress;
import org.mxmaven.check.Judged;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Evidence;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;
import org.mxmaven.scan.DomainList.Entry;

/**
 * Scans domains: asks the judge what it needs to know, fetches all of that at once, and asks it
 * again until nothing is open. Many domains are under way at the same time, but no more than a
 * window, so that memory stays flat however long the list is.
 */
public final class Scanner {
  private final Resolver resolver;
  private final Clock clock;
  private final int window;

  /**
   * A scanner.
   *
   * @param window how many domains may be under way or finished and not yet taken, at least 1
   */
  public Scanner(Resolver resolver, Clock clock, int window) {
    this.resolver = resolver;
    this.clock = clock;
    this.window = window;
  }

  /**
   * Scans all domains; every one comes out, once.
   *
   * @param sink takes the judged domains as they are finished, on the calling thread; answers
   *     whether to go on
   * @throws InterruptedException if the calling thread is interrupted; what is under way is given
   *     up
   */
  public void scan(Iterator<Entry> domains, Predicate<Judged> sink) throws InterruptedException {
    ExecutorService judges =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Scanner::thread);
    try {
      // Never full: no more than a window of domains is under way, each of which puts one in.
      BlockingQueue<Judged> finished = new ArrayBlockingQueue<>(window);
      int underWay = 0;
      while (underWay > 0 || domains.hasNext()) {
        while (underWay < window && domains.hasNext()) {
          start(domains.next(), judges, finished::add);
          underWay++;
        }
        Judged judged = finished.take();
        underWay--;
        if (!sink.test(judged)) {
          return;
        }
      }
    } finally {
      judges.shutdownNow();
    }
  }

  private void start(Entry entry, ExecutorService judges, Consumer<Judged> done) {
    judges.execute(() -> step(new Step(entry, judges, done), Evidence.none()));
  }

  private void step(Step step, Evidence evidence) {
    Progress progress;
    try {
      progress = Assessor.assess(step.entry().domain(), evidence);
    } catch (RuntimeException e) {
      progress = new Progress.Done(Unjudgeable.assessment(step.entry().domain(), evidence, e));
    }
    if (progress instanceof Progress.Done done) {
      step.done().accept(Judged.of(step.entry().line(), clock.instant(), done.assessment()));
    } else {
      ask(step, evidence, ((Progress.Open) progress).questions());
    }
  }

  private void ask(Step step, Evidence evidence, Set<Question> questions) {
    Map<Question, CompletableFuture<Answer>> asked = new LinkedHashMap<>();
    for (Question question : questions) {
      asked.put(question, resolver.ask(question));
    }
    List<CompletableFuture<Answer>> all = new ArrayList<>(asked.values());
    CompletableFuture<Void> answered =
        CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]));
    // On a judge's thread, not on the resolver's: that one has answers to receive.
    var unused =
        answered.thenRunAsync(() -> step(step, evidence.with(joined(asked))), step.judges());
  }

  private static Map<Question, Answer> joined(Map<Question, CompletableFuture<Answer>> asked) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    asked.forEach((question, answer) -> answers.put(question, answer.join()));
    return answers;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "judge");
    thread.setDaemon(true);
    return thread;
  }

  /** A domain under way: where its judging runs and where the result goes. */
  private record Step(Entry entry, ExecutorService judges, Consumer<Judged> done) {}
}
