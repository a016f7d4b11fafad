package org.mxmaven.https;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Source;
import org.mxmaven.evidence.Timed;
import org.mxmaven.tls.TlsCapture;
import org.xbill.DNS.Name;

/**
 * Fetches documents by HTTPS, a bounded number at a time. A document is fetched once in a run,
 * however many ask for it and whatever came of it; only if there are very many large ones, those
 * asked for long ago are fetched again.
 */
public final class HttpsSource implements Source<HttpsRequest, HttpsReply> {
  /** In bytes, roughly. */
  private static final long LARGEST = 128L << 20;

  private static final int REPLY_BYTES = 6_000;

  private final HttpsSettings settings;
  private final TlsCapture capture;
  private final ThreadPoolExecutor visitors;
  private final ScheduledThreadPoolExecutor alarms;
  private final Set<Deadline> visits = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<Document, CompletableFuture<Timed<HttpsReply>>> underWay =
      new ConcurrentHashMap<>();
  private final Cache<Document, HttpsReply> replies =
      Caffeine.newBuilder()
          .maximumWeight(LARGEST)
          .weigher((Document document, HttpsReply reply) -> bytes(reply))
          .executor(Runnable::run)
          .build();

  /** What is fetched once, whatever addresses are given. */
  private record Document(Name host, String path) {}

  public HttpsSource(HttpsSettings settings) {
    this.settings = settings;
    this.capture = new TlsCapture(settings.trust());
    int most = settings.concurrency();
    visitors =
        new ThreadPoolExecutor(
            most, most, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HttpsSource::thread);
    visitors.allowCoreThreadTimeOut(true);
    alarms = new ScheduledThreadPoolExecutor(1, HttpsSource::thread);
    alarms.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "https");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public CompletableFuture<Timed<HttpsReply>> askTimed(HttpsRequest request) {
    Document document = new Document(request.host(), request.path());
    HttpsReply known = replies.getIfPresent(document);
    if (known != null) {
      return CompletableFuture.completedFuture(Timed.atOnce(known));
    }
    CompletableFuture<Timed<HttpsReply>> mine = new CompletableFuture<>();
    CompletableFuture<Timed<HttpsReply>> others = underWay.putIfAbsent(document, mine);
    if (others == null) {
      try {
        visitors.execute(() -> fetch(document, request, mine));
      } catch (RejectedExecutionException e) {
        end(document, mine, Timed.atOnce(givenUp()));
      }
      others = mine;
    }
    return others.copy();
  }

  @Override
  public Optional<HttpsReply> atHand(HttpsRequest request) {
    return Optional.ofNullable(replies.getIfPresent(new Document(request.host(), request.path())));
  }

  private void fetch(
      Document document, HttpsRequest request, CompletableFuture<Timed<HttpsReply>> result) {
    // It may have come between looking for it and announcing to fetch it.
    HttpsReply known = replies.getIfPresent(document);
    if (known != null) {
      end(document, result, Timed.atOnce(known));
      return;
    }
    long start = System.nanoTime();
    HttpsReply reply = visit(request);
    replies.put(document, reply);
    end(document, result, new Timed<>(reply, System.nanoTime() - start));
  }

  private HttpsReply visit(HttpsRequest request) {
    try (Deadline deadline = new Deadline(settings.limit(), alarms)) {
      visits.add(deadline);
      try {
        return visitors.isShutdown()
            ? givenUp()
            : new HttpsVisit(request, settings, capture, deadline).run();
      } finally {
        visits.remove(deadline);
      }
    } catch (RejectedExecutionException e) {
      return givenUp();
    }
  }

  private void end(
      Document document, CompletableFuture<Timed<HttpsReply>> result, Timed<HttpsReply> reply) {
    underWay.remove(document);
    result.complete(reply);
  }

  private Failure givenUp() {
    return new Failure(
        Failure.Kind.NETWORK, "the program ended meanwhile", 0, settings.clock().instant());
  }

  private static int bytes(HttpsReply reply) {
    return reply instanceof HttpsReply.Document document
        ? REPLY_BYTES + document.content().size()
        : REPLY_BYTES;
  }

  @Override
  public void close() {
    visitors.shutdown();
    visits.forEach(Deadline::end);
    // What waits for its turn ends without a visit.
    alarms.shutdownNow();
  }
}
