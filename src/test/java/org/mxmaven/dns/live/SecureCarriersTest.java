package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mxmaven.evidence.ResolverContractTest.answer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.NxDomain;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.testing.SecureDnsServer;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Type;

/** DNS over TLS and over HTTPS, against servers with a certificate of their own making. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureCarriersTest {
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final String ZONE =
      """
      example.test.     300 SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      mx.example.test.  A   192.0.2.1
      big.example.test. TXT %s
      """
          .formatted(("\"" + "x".repeat(255) + "\" ").repeat(250));

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
  @ValueSource(strings = {"tls://localhost:%d", "tls://127.0.0.1:%d", "https://localhost:%d/dns"})
  void answersComeThrough(String address) {
    try (LiveResolver resolver = resolver(address, 0, server::trust)) {
      Records found = (Records) answer(resolver, "mx.example.test", Type.A);
      assertThat(found.records().get(0).rdataToString()).isEqualTo("192.0.2.1");
      assertThat(found.source().server()).isEqualTo(written(address));
      assertThat(answer(resolver, "no.example.test", Type.A)).isInstanceOf(NxDomain.class);
      Records text = (Records) answer(resolver, "big.example.test", Type.TXT);
      assertThat(text.records()).hasSize(1);
      assertThat(resolver.sent().queries()).isEqualTo(3);
      assertThat(resolver.sent().tls() + resolver.sent().https()).isEqualTo(3);
    }
  }

  @Test
  void manyQuestionsShareFewConnections() {
    int before = server.connections();
    try (LiveResolver resolver = resolver("tls://localhost:%d", 0, server::trust)) {
      for (int i = 0; i < 50; i++) {
        assertThat(answer(resolver, "mx.example.test", Type.A)).isInstanceOf(Records.class);
      }
    }
    assertThat(server.connections()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls://localhost:%d", "https://localhost:%d/dns"})
  void aCertificateThatNobodyVouchesForIsRefused(String address) {
    assertUnreachable(address, SSLContext::getDefault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls://127.0.0.2:%d", "https://127.0.0.2:%d/dns"})
  void aCertificateOfAnotherHostIsRefused(String address) {
    assertUnreachable(address, server::trust);
  }

  @Test
  void anHttpStatusThatIsNotOkIsAFailureThatNamesIt() {
    try (LiveResolver resolver = resolver("https://localhost:%d/nothing", 1, server::trust)) {
      Failure failure = (Failure) answer(resolver, "mx.example.test", Type.A);
      assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
      assertThat(failure.detail()).contains("HTTP status 404");
    }
  }

  /** Whoever else keeps that busy. The JDK's client tells of a whole exchange by way of it. */
  @Test
  void aReplyOverHttpsDoesNotWaitForTheCommonPool() {
    // A pool of one is passed over by the JDK: each of its tasks has a thread of its own.
    assumeThat(ForkJoinPool.getCommonPoolParallelism()).isGreaterThan(1);
    CountDownLatch over = new CountDownLatch(1);
    for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
      ForkJoinTask<Boolean> unused =
          ForkJoinPool.commonPool().submit(() -> over.await(60, TimeUnit.SECONDS));
    }
    try (LiveResolver resolver = resolver("https://localhost:%d/dns", 0, server::trust)) {
      assertThat(answer(resolver, "mx.example.test", Type.A)).isInstanceOf(Records.class);
    } finally {
      over.countDown();
    }
  }

  private void assertUnreachable(String address, Callable<SSLContext> trust) {
    try (LiveResolver resolver = resolver(address, 1, trust)) {
      Answer answer = answer(resolver, "mx.example.test", Type.A);
      assertThat(((Failure) answer).kind()).isEqualTo(Kind.NETWORK);
      assertThat(((Failure) answer).detail()).startsWith(written(address));
    }
  }

  private String written(String address) {
    return address.formatted(address.startsWith("tls") ? server.tlsPort() : server.httpsPort());
  }

  private LiveResolver resolver(String address, int retries, Callable<SSLContext> trust) {
    List<ServerAddress> servers = List.of(ServerAddress.parse(written(address)));
    return new LiveResolver(new LiveSettings(servers, AMPLE, retries, Times.CLOCK), trust);
  }
}
