package org.mxmaven.dns.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import javax.net.ssl.SSLContext;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Timed;

/**
 * Asks name servers on the network. One thread drives all look-ups and none of them holds it; the
 * number of questions on the wire finds its own size, further ones wait in a queue.
 */
public final class LiveResolver implements Resolver {
  private static final int MOST_SHORT_TASKS = 4;

  private final LiveSettings settings;
  private final Callable<SSLContext> trust;
  private final Loop loop;
  private final Servers servers;
  private final Backlog backlog;

  /** Two for each connection, which wait. */
  private final ExecutorService threads = Executors.newCachedThreadPool(LiveResolver::thread);

  /** For what does not wait, of all HTTPS clients. */
  private final ExecutorService fewThreads =
      Executors.newFixedThreadPool(MOST_SHORT_TASKS, LiveResolver::thread);

  /** What has no result yet; whatever happens to the loop, each gets one. */
  private final Set<Lookup> open = ConcurrentHashMap.newKeySet();

  private List<Runnable> finished = new ArrayList<>();

  public LiveResolver(LiveSettings settings) {
    this(settings, SSLContext::getDefault);
  }

  /**
   * @param trust which certificates are trusted; called when first needed
   */
  LiveResolver(LiveSettings settings, Callable<SSLContext> trust) {
    this.settings = settings;
    this.trust = trust;
    this.loop = new Loop(this::pump, this::end);
    this.servers =
        new Servers(loop, settings.servers().stream().map(this::server).toList(), settings.pace());
    this.backlog = servers.backlog();
    loop.start();
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    return askTimed(question).thenApply(Timed::answer);
  }

  @Override
  public CompletableFuture<Timed<Answer>> askTimed(Question question) {
    backlog.add();
    Lookup lookup = new Lookup(question, settings, loop, servers, this::finish);
    open.add(lookup);
    boolean accepted = loop.execute(lookup::start);
    if (!accepted) {
      loop.broken()
          .ifPresentOrElse(
              cause -> breakOff(lookup, new BrokenResolverException(cause)),
              () ->
                  settle(
                      lookup,
                      Timed.atOnce(
                          new Failure(
                              Kind.NETWORK,
                              "the look-up was given up",
                              0,
                              settings.clock().instant()))));
    }
    return lookup.result();
  }

  /** What was sent so far. */
  public Sent sent() {
    return servers.sent();
  }

  /** What went to and fro so far. */
  public Traffic traffic() {
    return servers.traffic();
  }

  /** Open while questions are sent soon after they are asked. */
  public Gate gate() {
    return backlog;
  }

  @Override
  public void close() {
    loop.close();
  }

  private void pump() {
    servers.pump();
    handOver();
  }

  private void finish(Lookup lookup, Answer answer) {
    Timed<Answer> timed = new Timed<>(answer, lookup.waited());
    finished.add(() -> settle(lookup, timed));
  }

  /** Whoever waits may take long over an answer, and must not hold up the other look-ups. */
  private void handOver() {
    if (!finished.isEmpty()) {
      List<Runnable> round = finished;
      finished = new ArrayList<>();
      ForkJoinPool.commonPool().execute(() -> settleAll(round));
    }
  }

  private void settleAll(List<Runnable> round) {
    try {
      round.forEach(Runnable::run);
    } catch (Throwable e) {
      // Out of memory, say. The rest of the round would be waited for without end.
      loop.breakOff(e);
    }
  }

  private void settle(Lookup lookup, Timed<Answer> answer) {
    lookup.result().complete(answer);
    open.remove(lookup);
  }

  private void breakOff(Lookup lookup, BrokenResolverException reason) {
    lookup.result().completeExceptionally(reason);
    open.remove(lookup);
  }

  private void end(Optional<Throwable> broken) {
    if (broken.isPresent()) {
      BrokenResolverException reason = new BrokenResolverException(broken.get());
      open.forEach(lookup -> breakOff(lookup, reason));
    } else {
      open.forEach(Lookup::giveUp);
      handOver();
    }
    servers.close();
    threads.shutdownNow();
    fewThreads.shutdownNow();
  }

  private Server server(ServerAddress address) {
    if (address instanceof ServerAddress.Plain plain) {
      Dialer dialer = new Dialer.Tcp(plain.address(), settings.timeout());
      return new Server(
          address,
          new UdpCarrier(loop, plain.address()),
          new StreamCarrier(loop, threads, dialer),
          settings.pace());
    }
    if (address instanceof ServerAddress.Tls tls) {
      Dialer dialer = new Dialer.Tls(tls, settings.timeout(), trust);
      return new Server(address, new StreamCarrier(loop, threads, dialer), null, settings.pace());
    }
    ServerAddress.Https https = (ServerAddress.Https) address;
    return new Server(
        address,
        new HttpsCarrier(loop, fewThreads, https.uri(), settings.timeout(), trust),
        null,
        settings.pace());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "dns-connection");
    thread.setDaemon(true);
    return thread;
  }
}
