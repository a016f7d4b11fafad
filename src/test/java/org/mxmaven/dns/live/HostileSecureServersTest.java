package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.evidence.ResolverContractTest.answer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.SecureDnsServer;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Type;

/** Servers over TLS and HTTPS that mean harm. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSecureServersTest {
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final String ZONE =
      """
      example.test.    300 SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      mx.example.test. A   192.0.2.1
      """;

  private SecureDnsServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = SecureDnsServer.start(ZONE, folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SILENCE, SHORT, TIMEOUT, did not reply in time",
    "HTTP_DRIP, SHORT, TIMEOUT, did not reply in time",
    "HTTP_DRIP_404, AMPLE, NETWORK, HTTP status 404",
    "HTTP_FLOOD, AMPLE, NETWORK, 'a body of over 65535 bytes'",
  })
  void aResponseThatDoesNotEndIsAFailure(Fault fault, String patience, Kind kind, String clause) {
    server.fault(fault);
    try (LiveResolver resolver = https(patience.equals("SHORT") ? SHORT : AMPLE, 1)) {
      Failure failure = (Failure) answer(resolver, "mx.example.test", Type.A);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.detail()).contains(clause);
      assertThat(failure.tries()).isEqualTo(2);
    }
  }

  /** The server sees the end of a request when it writes on. */
  @Test
  void requestsAreAbortedAtTheirTimeout() throws Exception {
    server.fault(Fault.HTTP_DRIP);
    try (LiveResolver resolver = https(SHORT, 0)) {
      List<CompletableFuture<Answer>> answers = ask(resolver, 600);
      assertThat(answers)
          .allSatisfy(
              answer -> assertThat(answer.get(90, TimeUnit.SECONDS)).isInstanceOf(Failure.class));
      // The resolver is open still.
      server.awaitEndOfBodies();
      // A hundred of ours; the server sees their ends late.
      assertThat(server.mostBodies()).isLessThan(400);
      // The one loop, and four for all that HTTPS does.
      assertThat(threads("dns-")).isLessThanOrEqualTo(5);
    }
  }

  @Test
  void clientsThatAreLetGoDoNotPileUp() {
    server.fault(Fault.SILENCE);
    try (LiveResolver resolver = https(Duration.ofMillis(20), 9)) {
      long before = threads("HttpClient-");
      assertThat(answer(resolver, "mx.example.test", Type.A)).isInstanceOf(Failure.class);
      // The present one and three more, however many tries there were.
      assertThat(threads("HttpClient-")).isLessThanOrEqualTo(before + 4);
    }
  }

  @Test
  void aServerThatComesToItsSensesIsHeard() {
    server.fault(Fault.HTTP_DRIP);
    try (LiveResolver resolver = https(Duration.ofSeconds(1), 0)) {
      assertThat(answer(resolver, "mx.example.test", Type.A)).isInstanceOf(Failure.class);
    }
    try (LiveResolver resolver = https(SHORT, 100)) {
      CompletableFuture<Answer> open = resolver.ask(Question.a(Names.of("mx.example.test")));
      server.fault(null);
      assertThat(open).succeedsWithin(AMPLE).isInstanceOf(Records.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TCP_FLOOD, NETWORK, messages that reply to nothing",
    "TCP_NOTHINGS, NETWORK, messages that reply to nothing",
    "TCP_LENGTH_ONLY, TIMEOUT, did not reply in time",
    "TCP_STALLED, TIMEOUT, did not reply in time",
  })
  void whatWasNotAskedForPutsOffNoTimeoutOverTls(Fault fault, Kind kind, String clause) {
    server.fault(fault);
    Duration timeout = kind == Kind.TIMEOUT ? SHORT : AMPLE;
    try (LiveResolver resolver = resolver("tls://localhost:" + server.tlsPort(), timeout, 1)) {
      Failure failure = (Failure) answer(resolver, "mx.example.test", Type.A);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.detail()).contains(clause);
    }
  }

  /** It takes the connection, and never says a word of TLS. */
  @ParameterizedTest
  @ValueSource(strings = {"tls://127.0.0.1:", "https://127.0.0.1:"})
  void aHandshakeThatDoesNotEndIsATimeoutAndLeavesNoConnection(String address) throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> isEnded(mute));
      try (LiveResolver resolver = resolver(address + mute.getLocalPort(), SHORT, 0)) {
        Failure failure = (Failure) answer(resolver, "mx.example.test", Type.A);
        assertThat(failure.kind()).isIn(Kind.TIMEOUT, Kind.NETWORK);
        assertThat(ended).succeedsWithin(AMPLE).isEqualTo(true);
      }
    }
  }

  private static boolean isEnded(ServerSocket mute) {
    try (Socket connection = mute.accept();
        InputStream in = connection.getInputStream()) {
      while (in.read() >= 0) {}
      return true;
    } catch (IOException e) {
      // Reset: that is an end, too.
      return true;
    }
  }

  private static List<CompletableFuture<Answer>> ask(LiveResolver resolver, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> resolver.ask(Question.a(Names.of("mx.example.test"))))
        .toList();
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(name))
        .count();
  }

  private LiveResolver https(Duration timeout, int retries) {
    return resolver("https://localhost:%d/dns".formatted(server.httpsPort()), timeout, retries);
  }

  private LiveResolver resolver(String address, Duration timeout, int retries) {
    List<ServerAddress> servers = List.of(ServerAddress.parse(address));
    return new LiveResolver(
        new LiveSettings(servers, timeout, retries, Times.CLOCK), server::trust);
  }
}
