package org.mxmaven.dns.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Carries questions over HTTPS, each as a POST (RFC 8484 §4.1). */
final class HttpsCarrier implements Carrier {
  private static final String MEDIA_TYPE = "application/dns-message";
  private static final int OK = 200;
  private static final int LARGEST_MESSAGE = 65_535;

  private final Loop loop;
  private final ExecutorService threads;
  private final URI uri;
  private final Duration timeout;
  private final Callable<SSLContext> trust;
  private @Nullable HttpClient client;

  /**
   * A carrier that has no connection yet.
   *
   * @param threads runs what waits
   * @param timeout for making a connection
   */
  HttpsCarrier(
      Loop loop, ExecutorService threads, URI uri, Duration timeout, Callable<SSLContext> trust) {
    this.loop = loop;
    this.threads = threads;
    this.uri = uri;
    this.timeout = timeout;
    this.trust = trust;
  }

  @Override
  public Ticket send(Query query, Receiver receiver, boolean apart) {
    ByteBuffer message = ByteBuffer.allocate(query.length());
    // Always the same id, so that a cache on the way can serve it.
    query.write(message, 0);
    CompletableFuture<byte[]> reply;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", MEDIA_TYPE)
              .header("Accept", MEDIA_TYPE)
              .POST(HttpRequest.BodyPublishers.ofByteArray(message.array()))
              .build();
      reply =
          client()
              .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
              .thenApplyAsync(HttpsCarrier::body, threads);
    } catch (Exception e) {
      return Tickets.broken(loop, receiver, e);
    }
    Tickets.Flag ticket = new Tickets.Flag(this::close);
    var unused =
        reply.whenComplete(
            (bytes, error) ->
                loop.execute(
                    () -> {
                      if (!ticket.isCancelled()) {
                        report(query, receiver, bytes, error);
                      }
                    }));
    return ticket;
  }

  @Override
  public boolean lossy() {
    return false;
  }

  @Override
  public Transport transport() {
    return Transport.HTTPS;
  }

  /** Lets the client go; Java ends its thread and its connections once nothing refers to it. */
  @Override
  public void close() {
    client = null;
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
    }
    return client;
  }

  private static byte[] body(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        throw new IOException("HTTP status " + response.statusCode());
      }
      return body.readNBytes(LARGEST_MESSAGE);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static void report(
      Query query, Receiver receiver, byte @Nullable [] reply, @Nullable Throwable error) {
    if (reply == null) {
      Throwable cause = error instanceof CompletionException ? error.getCause() : error;
      receiver.broken(cause instanceof Exception e ? Tickets.reason(e) : "no reply");
      return;
    }
    Optional<String> objection = query.objection(reply);
    if (objection.isEmpty()) {
      receiver.reply(reply);
    } else {
      receiver.broken("it sent " + objection.get());
    }
  }
}
