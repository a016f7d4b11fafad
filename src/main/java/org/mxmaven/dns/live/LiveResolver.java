package org.mxmaven.dns.live;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.dns.Answer.Failure.Kind;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;
import org.xbill.DNS.io.DefaultIoClientFactory;
import org.xbill.DNS.io.IoClientFactory;

/**
 * Asks name servers on the network. One thread drives all look-ups and none of them holds it; the
 * number of questions on the wire is limited, further ones wait in a queue.
 */
public final class LiveResolver implements Resolver {
  /** dnsjava's client opens a socket for each question and starts to lose replies at about 500. */
  private static final int MOST_UNDER_WAY = 100;

  private final LiveSettings settings;
  private final Wire wire;
  private final ScheduledThreadPoolExecutor loop;
  private final Throttle throttle = new Throttle(MOST_UNDER_WAY);
  private final Set<Lookup> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean closed;

  public LiveResolver(LiveSettings settings) {
    this(settings, new DefaultIoClientFactory());
  }

  LiveResolver(LiveSettings settings, IoClientFactory io) {
    this.settings = settings;
    this.wire = new Wire(io, settings.timeout());
    this.loop =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "dns-look-ups");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    // Each look-up begins with another server, so that all of them share the load.
    int first = Math.floorMod(asked.getAndIncrement(), settings.servers().size());
    Lookup lookup = new Lookup(question, settings, wire, first);
    open.add(lookup);
    try {
      loop.execute(() -> advance(lookup));
    } catch (RejectedExecutionException e) {
      giveUp(lookup);
    }
    if (closed) {
      giveUp(lookup);
    }
    return lookup.result();
  }

  @Override
  public void close() {
    closed = true;
    loop.shutdownNow();
    open.forEach(this::giveUp);
  }

  private void advance(Lookup lookup) {
    throttle.run(() -> lookup.tryOnce().thenAcceptAsync(reading -> proceed(lookup, reading), loop));
  }

  private void proceed(Lookup lookup, Reading reading) {
    Optional<Answer> answer = lookup.take(reading);
    if (answer.isPresent()) {
      open.remove(lookup);
      // Whoever waits may take long over the answer, and must not hold up the other look-ups.
      ForkJoinPool.commonPool().execute(() -> lookup.result().complete(answer.get()));
    } else if (lookup.tries() == 0) {
      advance(lookup);
    } else {
      long pause = Backoff.before(lookup.tries()).toNanos();
      CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS, loop)
          .execute(() -> advance(lookup));
    }
  }

  private void giveUp(Lookup lookup) {
    if (open.remove(lookup)) {
      lookup.result().complete(new Failure(Kind.NETWORK, "the look-up was given up", 0));
    }
  }
}
