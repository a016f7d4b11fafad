package org.mxmaven.dns.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.mxmaven.dns.live.loop.Loop;
import org.mxmaven.evidence.BrokenResolverException;

/**
 * The look-ups under way, all on one thread; whatever happens to that, each of them ends. Results
 * are told on it as well, after each round of work: whoever takes one must neither wait nor work
 * for long there. What is asked from there has its turn in the next round. Safe for many threads.
 */
final class OpenLookups implements AutoCloseable {
  private final LiveSettings settings;
  private final Loop loop;
  private final ServerMaker maker;
  private final ServerGroup configured;
  private final VantagePoints vantagePoints;
  private final Servers servers;

  /** What has no result yet. */
  private final Set<LookupRun<?>> open = ConcurrentHashMap.newKeySet();

  /** What has one that was not told yet. */
  private List<LookupRun<?>> finished = new ArrayList<>();

  /**
   * @param trust which certificates are trusted; called when first needed
   */
  OpenLookups(LiveSettings settings, Callable<SSLContext> trust) {
    this.settings = settings;
    this.loop = new Loop(this::round, this::end);
    this.maker = new ServerMaker(settings, loop, trust);
    this.configured =
        new ServerGroup(loop, settings.servers().stream().map(maker::server).toList());
    this.vantagePoints = new VantagePoints(loop, maker::server);
    this.servers = new Servers(loop, configured.all(), settings.pace());
    loop.start();
  }

  /** What counts and paces them. */
  Servers servers() {
    return servers;
  }

  /** Looks something up with the servers that are set up. */
  <T> CompletableFuture<LookupRun.Ended<T>> begin(LookupForm<T> form) {
    return begin(form, configured, this::finished);
  }

  /** Looks something up with one given server. */
  <T> CompletableFuture<LookupRun.Ended<T>> begin(LookupForm<T> form, ServerAddress server) {
    return begin(
        form,
        vantagePoints.use(server),
        run -> {
          finished(run);
          vantagePoints.release(server);
        });
  }

  /** Ends those that are open, as failures. */
  @Override
  public void close() {
    loop.close();
  }

  private <T> CompletableFuture<LookupRun.Ended<T>> begin(
      LookupForm<T> form, ServerGroup group, Consumer<LookupRun<?>> atEnd) {
    servers.backlog().add();
    LookupRun<T> run = new LookupRun<>(form, settings, loop, servers, group, atEnd);
    open.add(run);
    if (!loop.execute(run::start)) {
      loop.broken()
          .ifPresentOrElse(cause -> run.breakOff(new BrokenResolverException(cause)), run::refuse);
      open.remove(run);
    }
    return run.result();
  }

  private void finished(LookupRun<?> run) {
    finished.add(run);
  }

  private void round() {
    servers.pump();
    tellResults();
  }

  /**
   * What throws nevertheless (where memory is short, say) breaks the loop off, so that the rest is
   * not waited for without end.
   */
  private void tellResults() {
    if (!finished.isEmpty()) {
      List<LookupRun<?>> round = finished;
      finished = new ArrayList<>();
      for (LookupRun<?> run : round) {
        run.settle();
        open.remove(run);
      }
    }
  }

  private void end(Optional<Throwable> broken) {
    if (broken.isPresent()) {
      BrokenResolverException reason = new BrokenResolverException(broken.get());
      open.forEach(
          run -> {
            run.breakOff(reason);
            open.remove(run);
          });
    } else {
      open.forEach(LookupRun::giveUp);
      tellResults();
    }
    configured.all().forEach(Server::close);
    vantagePoints.close();
    maker.close();
  }
}
