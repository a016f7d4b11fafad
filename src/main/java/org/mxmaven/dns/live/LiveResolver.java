package org.mxmaven.dns.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import javax.net.ssl.SSLContext;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.dns.Answer.Failure.Kind;
import org.mxmaven.dns.Question;
import org.mxmaven.dns.Resolver;

/**
 * Asks name servers on the network. One thread drives all look-ups and none of them holds it; the
 * number of questions on the wire finds its own size, further ones wait in a queue.
 */
public final class LiveResolver implements Resolver {
  private final LiveSettings settings;
  private final Callable<SSLContext> trust;
  private final Loop loop;
  private final Servers servers;
  private final ExecutorService threads = Executors.newCachedThreadPool(LiveResolver::thread);
  private final Set<Lookup> open = new HashSet<>();
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
    loop.start();
  }

  @Override
  public CompletableFuture<Answer> ask(Question question) {
    Lookup lookup = new Lookup(question, settings, loop, servers, this::finish);
    boolean accepted =
        loop.execute(
            () -> {
              open.add(lookup);
              lookup.start();
            });
    if (!accepted) {
      lookup.result().complete(new Failure(Kind.NETWORK, "the look-up was given up", 0));
    }
    return lookup.result();
  }

  /** What was sent so far. */
  public Sent sent() {
    return servers.sent();
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
    open.remove(lookup);
    finished.add(() -> lookup.result().complete(answer));
  }

  /** Whoever waits may take long over an answer, and must not hold up the other look-ups. */
  private void handOver() {
    if (!finished.isEmpty()) {
      List<Runnable> round = finished;
      finished = new ArrayList<>();
      ForkJoinPool.commonPool().execute(() -> round.forEach(Runnable::run));
    }
  }

  private void end() {
    List.copyOf(open).forEach(Lookup::giveUp);
    handOver();
    servers.close();
    threads.shutdownNow();
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
        new HttpsCarrier(loop, threads, https.uri(), settings.timeout(), trust),
        null,
        settings.pace());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "dns-connection");
    thread.setDaemon(true);
    return thread;
  }
}
