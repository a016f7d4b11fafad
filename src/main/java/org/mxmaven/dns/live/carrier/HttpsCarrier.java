package org.mxmaven.dns.live.carrier;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.loop.Loop;

/**
 * Carries questions over HTTPS, each as a POST (RFC 8484 §4.1). A request ends when its question
 * had all the time of a try, whatever of a response has come by then, so that a server which hangs
 * or drips holds neither threads nor more than so many connections.
 */
public final class HttpsCarrier implements Carrier {
  private static final String MEDIA_TYPE = "application/dns-message";

  /** What every server allows at a time on one connection (RFC 9113 §6.5.2). */
  private static final int MOST_UNDER_WAY = 100;

  /**
   * Clients that are let go and not collected yet. Each has a thread and perhaps connections, which
   * end only then.
   */
  private static final int MOST_LET_GO = 3;

  private final Loop loop;
  private final Executor threads;
  private final URI uri;
  private final Duration timeout;
  private final Callable<SSLContext> trust;
  private final Set<Request> underWay = new HashSet<>();
  private final List<WeakReference<HttpClient>> letGo = new ArrayList<>();
  private @Nullable HttpClient client;

  /** When a reply last came through the client, on the loop's clock. */
  private long provenAt = Long.MIN_VALUE;

  /** When the client was made. */
  private long clientSince;

  /**
   * A carrier that has no connection yet.
   *
   * @param threads runs short tasks only
   * @param timeout for making a connection
   */
  public HttpsCarrier(
      Loop loop, Executor threads, URI uri, Duration timeout, Callable<SSLContext> trust) {
    this.loop = loop;
    this.threads = threads;
    this.uri = uri;
    this.timeout = timeout;
    this.trust = trust;
  }

  /** A question under way. */
  private final class Request implements Pending {
    private final Query query;
    private final Receiver receiver;
    private final long sentAt = loop.now();
    private final CompletableFuture<HttpResponse<byte[]>> exchange;

    private Request(Query query, Receiver receiver) throws Exception {
      this.query = query;
      this.receiver = receiver;
      this.exchange = client().sendAsync(post(query), this::body);
      var unused =
          exchange.whenComplete(
              (response, error) -> {
                if (error != null) {
                  report(null, error);
                }
              });
    }

    /** Aborts the exchange, too. */
    @Override
    public void cancel() {
      if (underWay.remove(this)) {
        exchange.cancel(true);
      }
    }

    @Override
    public void doubt() {
      if (underWay.contains(this)) {
        cancel();
        doubtClient(sentAt);
      }
    }

    /**
     * Takes the reply from the thread that reads it; the future of the exchange would come by way
     * of the common pool.
     */
    private HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo response) {
      MessageBody body = new MessageBody(response);
      var unused = body.getBody().whenComplete(this::report);
      return body;
    }

    /** From any thread; what comes first counts. */
    private void report(byte @Nullable [] reply, @Nullable Throwable error) {
      Throwable cause = error instanceof CompletionException ? error.getCause() : error;
      if (cause instanceof Error e) {
        loop.breakOff(e);
      }
      loop.execute(() -> end(reply, cause));
    }

    private void end(byte @Nullable [] reply, @Nullable Throwable cause) {
      if (!underWay.remove(this)) {
        return;
      }
      if (reply == null) {
        receiver.broken(cause instanceof Exception e ? Trouble.text(e) : "no reply");
        return;
      }
      provenAt = loop.now();
      Optional<String> objection = query.objection(reply);
      if (objection.isEmpty()) {
        receiver.reply(reply);
      } else {
        receiver.broken("it sent " + objection.get());
      }
    }
  }

  @Override
  public Pending send(Query query, Receiver receiver, boolean apart) {
    Request request;
    try {
      request = new Request(query, receiver);
    } catch (Exception e) {
      return FailedSend.report(loop, receiver, e);
    }
    underWay.add(request);
    return request;
  }

  @Override
  public boolean hasRoom() {
    return underWay.size() < MOST_UNDER_WAY;
  }

  @Override
  public boolean lossy() {
    return false;
  }

  @Override
  public Transport transport() {
    return Transport.HTTPS;
  }

  @Override
  public void close() {
    Set.copyOf(underWay).forEach(Request::cancel);
    client = null;
  }

  private HttpRequest post(Query query) {
    ByteBuffer message = ByteBuffer.allocate(query.length());
    // Always the same id, so that a cache on the way can serve it.
    query.write(message, 0);
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", MEDIA_TYPE)
        .header("Accept", MEDIA_TYPE)
        .POST(HttpRequest.BodyPublishers.ofByteArray(message.array()))
        .build();
  }

  private HttpClient client() throws Exception {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .sslContext(trust.call())
              .executor(threads)
              .connectTimeout(timeout)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      clientSince = loop.now();
    }
    return client;
  }

  /**
   * Takes in that a request came to nothing: unless another one has shown since then that the
   * connection works, it may be dead, and only another client makes a new one.
   */
  private void doubtClient(long sentAt) {
    letGo.removeIf(old -> old.get() == null);
    boolean mayBeDead = sentAt >= clientSince && sentAt > provenAt;
    if (client != null && mayBeDead && letGo.size() < MOST_LET_GO) {
      letGo.add(new WeakReference<>(client));
      client = null;
    }
  }
}
