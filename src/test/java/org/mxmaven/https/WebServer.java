package org.mxmaven.https;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A web server on loopback that does to each connection what a test wants. */
public final class WebServer implements AutoCloseable {
  private final SSLServerSocket server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final Handler handler;

  /** What is done with a request. */
  public interface Handler {
    /**
     * Answers.
     *
     * @param head the lines of the request
     */
    void answer(String head, SSLSocket connection) throws IOException;
  }

  private WebServer(SSLServerSocket server, Handler handler) {
    this.server = server;
    this.handler = handler;
  }

  /** A server that shows these certificates. */
  public static WebServer start(HeldCertificate own, List<HeldCertificate> chain, Handler handler) {
    HandshakeCertificates keys =
        new HandshakeCertificates.Builder()
            .heldCertificate(
                own,
                chain.stream()
                    .map(HeldCertificate::certificate)
                    .toArray(java.security.cert.X509Certificate[]::new))
            .build();
    try {
      WebServer web =
          new WebServer(
              (SSLServerSocket)
                  keys.sslContext()
                      .getServerSocketFactory()
                      .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
              handler);
      Thread thread = new Thread(web::accept, "web");
      thread.setDaemon(true);
      thread.start();
      return web;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that answers all requests with these lines. */
  public static WebServer start(HeldCertificate own, String reply) {
    return start(
        own,
        List.of(),
        (head, connection) ->
            connection
                .getOutputStream()
                .write(reply.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        SSLSocket connection = (SSLSocket) server.accept();
        connections.add(connection);
        Thread thread = new Thread(() -> serve(connection), "web");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // It is closed.
        return;
      }
    }
  }

  private void serve(SSLSocket connection) {
    try (connection) {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int b = connection.getInputStream().read();
        if (b < 0) {
          return;
        }
        head.append((char) b);
      }
      requests.add(head.toString());
      handler.answer(head.toString(), connection);
    } catch (IOException e) {
      // The other side has gone.
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  /** The heads of all requests so far. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
