package org.mxmaven.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/** A name server on loopback that is asked over TLS and over HTTPS, at the path /dns. */
public final class SecureDnsServer implements AutoCloseable {
  private final Responder responder;
  private final SSLContext context;
  private final ServerSocket tls;
  private final HttpsServer https;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger mostBodies = new AtomicInteger();
  private final Phaser bodies = new Phaser(1);
  private volatile @Nullable Fault fault;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "test-secure-name-server");
            thread.setDaemon(true);
            return thread;
          });

  private SecureDnsServer(String zones, SSLContext context) throws IOException {
    this.responder = new Responder(ZoneData.parse(zones));
    this.context = context;
    // All of 127.0.0.0/8, so that it can be met under an address that its certificate lacks.
    InetAddress any = InetAddress.getByName("0.0.0.0");
    this.tls = context.getServerSocketFactory().createServerSocket(0, 50, any);
    this.https = HttpsServer.create(new InetSocketAddress(any, 0), 50);
  }

  /**
   * Starts a server on free ports, with a new certificate for localhost and 127.0.0.1.
   *
   * @param folder where its key may be written
   */
  public static SecureDnsServer start(String zones, Path folder)
      throws IOException, GeneralSecurityException {
    SecureDnsServer server = new SecureDnsServer(zones, TestCertificate.context(folder));
    server.https.setHttpsConfigurator(new HttpsConfigurator(server.context));
    server.https.setExecutor(server.threads);
    server.https.createContext("/dns", server::answer);
    server.https.start();
    server.threads.execute(server::accept);
    return server;
  }

  public int tlsPort() {
    return tls.getLocalPort();
  }

  public int httpsPort() {
    return https.getAddress().getPort();
  }

  /** How many connections were made over TLS. */
  public int connections() {
    return connections.get();
  }

  /** Treats every question so from now on; null for rightly. */
  public void fault(@Nullable Fault every) {
    fault = every;
  }

  /** The most bodies without end that were sent over HTTPS at a time. */
  public int mostBodies() {
    return mostBodies.get();
  }

  /** Waits until no body without end is sent any more. */
  public void awaitEndOfBodies() throws InterruptedException, TimeoutException {
    int phase = bodies.arrive();
    bodies.awaitAdvanceInterruptibly(phase, 60, TimeUnit.SECONDS);
  }

  /** Trusts this server, and nobody else. */
  public SSLContext trust() {
    return context;
  }

  @Override
  public void close() {
    closing.countDown();
    https.stop(0);
    closeQuietly(tls);
    open.forEach(SecureDnsServer::closeQuietly);
    threads.shutdownNow();
  }

  private void accept() {
    while (!tls.isClosed()) {
      try {
        Socket connection = tls.accept();
        open.add(connection);
        connections.incrementAndGet();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      DataInputStream in = new DataInputStream(connection.getInputStream());
      DataOutputStream out = new DataOutputStream(connection.getOutputStream());
      while (true) {
        byte[] reply = reply(in.readNBytes(in.readUnsignedShort()));
        TcpReply.send(reply, fault, connection, out);
      }
    } catch (IOException e) {
      // The other side is done.
    } finally {
      open.remove(connection);
    }
  }

  /** RFC 8484 §4. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (!exchange.getRequestMethod().equals("POST") || !"application/dns-message".equals(type)) {
        exchange.sendResponseHeaders(415, -1);
        return;
      }
      byte[] reply = reply(exchange.getRequestBody().readAllBytes());
      exchange.getResponseHeaders().set("Content-Type", "application/dns-message");
      if (fault == Fault.HTTP_DRIP || fault == Fault.HTTP_DRIP_404 || fault == Fault.HTTP_FLOOD) {
        exchange.sendResponseHeaders(fault == Fault.HTTP_DRIP_404 ? 404 : 200, 0);
        endless(exchange.getResponseBody(), fault == Fault.HTTP_FLOOD ? 10_000 : 1);
      } else if (fault == Fault.SILENCE) {
        pause(Integer.MAX_VALUE);
      } else {
        exchange.sendResponseHeaders(200, reply.length);
        exchange.getResponseBody().write(reply);
      }
    }
  }

  /** Until the other side has enough. */
  private void endless(OutputStream body, int bytesAtOnce) throws IOException {
    bodies.register();
    mostBodies.accumulateAndGet(bodies.getRegisteredParties() - 1, Math::max);
    try {
      boolean goOn = true;
      while (goOn) {
        body.write(new byte[bytesAtOnce]);
        body.flush();
        goOn = pause(bytesAtOnce == 1 ? 20 : 0);
      }
    } finally {
      bodies.arriveAndDeregister();
    }
  }

  /** Whether this is still open afterwards. */
  private boolean pause(int millis) {
    try {
      return !closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private byte[] reply(byte[] query) throws IOException {
    return responder.replies(new Message(query), null, true).get(0);
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // It is out of use either way.
    }
  }
}
