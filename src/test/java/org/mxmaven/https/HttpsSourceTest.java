package org.mxmaven.https;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.certificate.TrustStore;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Timed;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Name;

/** Documents from web servers on loopback, good and hostile ones. */
@Timeout(60)
class HttpsSourceTest {
  private static final Name HOST = Names.of("mta-sts.shop.example");
  private static final String PATH = "/.well-known/mta-sts.txt";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(1).commonName("Test root").build();
  private static final HeldCertificate INTERMEDIATE =
      new HeldCertificate.Builder().certificateAuthority(0).signedBy(ROOT).build();
  private static final HeldCertificate LEAF =
      new HeldCertificate.Builder()
          .signedBy(INTERMEDIATE)
          .addSubjectAlternativeName("mta-sts.shop.example")
          .build();

  @Test
  void documentIsFetchedAsAsked() throws IOException {
    try (WebServer web =
            WebServer.start(
                LEAF,
                List.of(INTERMEDIATE),
                (head, connection) -> {
                  String sni =
                      ((SNIHostName)
                              ((ExtendedSSLSession) connection.getSession())
                                  .getRequestedServerNames()
                                  .get(0))
                          .getAsciiName();
                  write(connection.getOutputStream(), OK + sni);
                });
        HttpsSource source = source(web.port(), LONG, true)) {
      HttpsReply.Document reply = (HttpsReply.Document) ask(source, "127.0.0.1");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(text(reply)).isEqualTo("mta-sts.shop.example");
      assertThat(reply.isWhole()).isTrue();
      assertThat(reply.mediaType()).contains("text/plain");
      assertThat(reply.server()).isEqualTo("127.0.0.1");
      assertThat(reply.obtained()).isEqualTo(Times.CLOCK.instant());
      assertThat(reply.tls().version()).isEqualTo("TLSv1.3");
      assertThat(reply.tls().distrust()).isEmpty();
      assertThat(reply.tls().chain()).containsExactly(der(LEAF), der(INTERMEDIATE));
      assertThat(web.requests())
          .containsExactly(
              "GET %s HTTP/1.1\r\nHost: mta-sts.shop.example:%d\r\nUser-Agent: MXMaven\r\nAccept: */*\r\nConnection: close\r\n\r\n"
                  .formatted(PATH, web.port()));
    }
  }

  /** Whoever judges tells what is wrong with the certificate. */
  @Test
  void anyCertificateIsTaken() {
    HeldCertificate own = new HeldCertificate.Builder().commonName("other.example").build();
    try (WebServer web = WebServer.start(own, OK + "x");
        HttpsSource source = source(web.port(), LONG, true)) {
      HttpsReply.Document reply = (HttpsReply.Document) ask(source, "127.0.0.1");
      assertThat(reply.tls().chain()).containsExactly(der(own));
      assertThat(reply.tls().distrust()).isPresent();
    }
  }

  @Test
  void redirectIsNotFollowed() {
    try (WebServer other = WebServer.start(LEAF, OK + "x");
        WebServer web =
            WebServer.start(
                LEAF,
                "HTTP/1.1 301 Moved\r\nLocation: https://127.0.0.1:" + other.port() + "/\r\n\r\n");
        HttpsSource source = source(web.port(), LONG, true)) {
      HttpsReply.Document reply = (HttpsReply.Document) ask(source, "127.0.0.1");
      assertThat(reply.status()).isEqualTo(301);
      assertThat(reply.location()).contains("https://127.0.0.1:" + other.port() + "/");
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void absenceAndBeingBusyAreToldApart() {
    try (WebServer web = WebServer.start(LEAF, "HTTP/1.1 404 Not Found\r\n\r\nx");
        HttpsSource source = source(web.port(), LONG, true)) {
      assertThat(ask(source, "127.0.0.1")).isInstanceOf(HttpsReply.NotFound.class);
    }
    for (String status : List.of("429 Too Many Requests", "503 Service Unavailable")) {
      try (WebServer web = WebServer.start(LEAF, "HTTP/1.1 " + status + "\r\n\r\nx");
          HttpsSource source = source(web.port(), LONG, true)) {
        assertFailure(ask(source, "127.0.0.1"), Failure.Kind.ERROR_CODE, status.substring(0, 3));
      }
    }
  }

  @Test
  void eachDocumentIsFetchedOnce() {
    CountDownLatch all = new CountDownLatch(1);
    try (WebServer web =
            WebServer.start(
                LEAF,
                List.of(),
                (head, connection) -> {
                  await(all);
                  write(connection.getOutputStream(), OK + "x");
                });
        HttpsSource source = source(web.port(), LONG, true)) {
      List<CompletableFuture<Timed<HttpsReply>>> asked = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        asked.add(source.askTimed(request(PATH, "127.0.0." + (1 + i % 2))));
      }
      all.countDown();
      HttpsReply first = asked.get(0).join().answer();
      assertThat(asked).allSatisfy(one -> assertThat(one.join().answer()).isSameAs(first));
      assertThat(ask(source, "127.0.0.1")).isSameAs(first);
      assertThat(source.atHand(request(PATH))).containsSame(first);
      assertThat(web.requests()).hasSize(1);
      var unused = source.askTimed(request("/other", "127.0.0.1")).join();
      assertThat(web.requests()).hasSize(2);
    }
  }

  @Test
  void addressesAreTriedInOrder() {
    try (WebServer web = WebServer.start(LEAF, OK + "x");
        HttpsSource source = source(web.port(), LONG, true)) {
      // Nobody listens at the first.
      HttpsReply.Document reply = (HttpsReply.Document) ask(source, "127.0.0.77", "127.0.0.1");
      assertThat(reply.server()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void setAsideAddressesAreNotConnectedTo() {
    try (WebServer web = WebServer.start(LEAF, OK + "x");
        HttpsSource source = source(web.port(), LONG, false)) {
      assertFailure(
          ask(source, "127.0.0.1", "10.0.0.1"),
          Failure.Kind.SET_ASIDE,
          "set aside, such as 127.0.0.1 (loopback)");
      assertThat(web.requests()).isEmpty();
    }
    for (String address : List.of("::1", "::ffff:127.0.0.1", "169.254.1.1", "fe80::1", "0.0.0.0")) {
      try (HttpsSource source = source(1, LONG, false)) {
        assertThat(((Failure) ask(source, address)).kind()).isEqualTo(Failure.Kind.SET_ASIDE);
      }
    }
  }

  @Test
  void refusalsAreToldApart() throws IOException {
    int closed;
    try (ServerSocket free = new ServerSocket(0)) {
      closed = free.getLocalPort();
    }
    try (HttpsSource source = source(closed, LONG, true)) {
      assertThat(ask(source, "127.0.0.1", "127.0.0.2"))
          .isEqualTo(
              new HttpsReply.Refused("127.0.0.1 refuses connections", Times.CLOCK.instant()));
    }
    try (ServerSocket plain =
            plain(
                connection ->
                    write(connection.getOutputStream(), "HTTP/1.1 400 Bad Request\r\n\r\n"));
        HttpsSource source = source(plain.getLocalPort(), LONG, true)) {
      HttpsReply.Refused refused = (HttpsReply.Refused) ask(source, "127.0.0.1");
      assertThat(refused.detail()).startsWith("127.0.0.1 does not go over to TLS: ");
    }
  }

  @Test
  void serversThatNeverEndAreLeft() throws IOException {
    try (WebServer endless =
            WebServer.start(
                LEAF,
                List.of(),
                (head, connection) -> {
                  byte[] page = "mx: a.example\n".repeat(1000).getBytes(ISO_8859_1);
                  write(connection.getOutputStream(), OK);
                  while (true) {
                    connection.getOutputStream().write(page);
                  }
                });
        HttpsSource source = source(endless.port(), LONG, true)) {
      HttpsReply.Document reply = (HttpsReply.Document) ask(source, "127.0.0.1");
      assertThat(reply.isWhole()).isFalse();
      assertThat(reply.content().size()).isEqualTo(64 * 1024);
    }
    CountDownLatch never = new CountDownLatch(1);
    try (WebServer silent =
            WebServer.start(
                LEAF,
                List.of(),
                (head, connection) -> {
                  write(connection.getOutputStream(), OK + "v");
                  await(never);
                });
        HttpsSource source = source(silent.port(), SHORT, true)) {
      assertFailure(ask(source, "127.0.0.1"), Failure.Kind.TIMEOUT, "had not sent it");
    }
    // Each byte comes soon after the one before, so that no time-out of reading ends it.
    try (WebServer trickling =
            WebServer.start(
                LEAF,
                List.of(),
                (head, connection) -> {
                  write(connection.getOutputStream(), OK);
                  for (int i = 0; i < 50_000; i++) {
                    write(connection.getOutputStream(), "v");
                    pause(never);
                  }
                });
        HttpsSource source = source(trickling.port(), SHORT, true)) {
      assertFailure(ask(source, "127.0.0.1"), Failure.Kind.TIMEOUT, "had not sent it");
    } finally {
      never.countDown();
    }
  }

  @Test
  void silenceBeforeTlsIsLeft() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (ServerSocket silent = plain(connection -> await(never));
        HttpsSource source = source(silent.getLocalPort(), SHORT, true)) {
      assertThat(((Failure) ask(source, "127.0.0.1")).kind()).isEqualTo(Failure.Kind.TIMEOUT);
    } finally {
      never.countDown();
    }
  }

  /** Nothing is unpacked that nobody asked to be packed. */
  @Test
  void contentIsLeftAsItIs() {
    try (WebServer web =
            WebServer.start(LEAF, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b");
        HttpsSource source = source(web.port(), LONG, true)) {
      assertThat(text((HttpsReply.Document) ask(source, "127.0.0.1"))).isEqualTo("\u001f\u008b");
    }
  }

  @Test
  void whatIsUnderWayEndsWithTheSource() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (WebServer silent =
        WebServer.start(
            LEAF,
            List.of(),
            (head, connection) -> {
              asked.countDown();
              await(never);
            })) {
      HttpsSource source = source(silent.port(), LONG, true);
      CompletableFuture<Timed<HttpsReply>> under = source.askTimed(request(PATH, "127.0.0.1"));
      List<CompletableFuture<Timed<HttpsReply>>> waiting = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        waiting.add(source.askTimed(request("/" + i, "127.0.0.1")));
      }
      await(asked);
      source.close();
      assertThat(under.join().answer()).isInstanceOf(Failure.class);
      assertThat(waiting)
          .allSatisfy(one -> assertThat(one.join().answer()).isInstanceOf(Failure.class));
      assertThat(source.askTimed(request("/late", "127.0.0.1")).join().answer())
          .isInstanceOf(Failure.class);
    } finally {
      never.countDown();
    }
  }

  /** What a server without TLS does to a connection. */
  private interface Plain {
    void serve(Socket connection) throws IOException;
  }

  private static ServerSocket plain(Plain server) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              try (Socket connection = socket.accept()) {
                server.serve(connection);
                try (InputStream rest = connection.getInputStream()) {
                  connection.shutdownOutput();
                  var unused = rest.readAllBytes();
                }
              } catch (IOException e) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
    return socket;
  }

  private static void assertFailure(HttpsReply reply, Failure.Kind kind, String words) {
    assertThat(reply).isInstanceOf(Failure.class);
    assertThat(((Failure) reply).kind()).as("%s", reply).isEqualTo(kind);
    assertThat(((Failure) reply).detail()).contains(words);
  }

  private static HttpsSource source(int port, Duration limit, boolean privateToo) {
    TrustStore trust = TrustStore.ofPem("root.pem", ROOT.certificatePem().getBytes(ISO_8859_1));
    return new HttpsSource(
        new HttpsSettings(port, limit, limit, 4, privateToo, trust, Times.CLOCK));
  }

  private static HttpsReply ask(HttpsSource source, String... addresses) {
    return source.askTimed(request(PATH, addresses)).join().answer();
  }

  private static HttpsRequest request(String path, String... addresses) {
    List<InetAddress> all = new ArrayList<>();
    try {
      for (String address : addresses) {
        all.add(InetAddress.getByName(address));
      }
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
    return new HttpsRequest(HOST, all, path);
  }

  private static Bytes der(HeldCertificate held) {
    try {
      return Bytes.of(held.certificate().getEncoded());
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpsReply.Document reply) {
    return new String(reply.content().toArray(), ISO_8859_1);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  /** For a moment, unless the test is over. */
  private static void pause(CountDownLatch end) {
    try {
      var unused = end.await(5, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
