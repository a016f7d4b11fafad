package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.evidence.ResolverContractTest.answer;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.Times;
import org.xbill.DNS.Type;

/** What becomes of a question when servers misbehave. */
class LiveFaultsTest {
  private static final Duration SHORT = Duration.ofMillis(150);

  /** For tests in which no reply is missing, so that a slow machine changes nothing. */
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private static final String ZONE =
      """
      example.test.      SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      mx.example.test.   A   192.0.2.1
      www.example.test.  CNAME there.other.test.
      other.test.        SOA ns.other.test. host.other.test. 1 3600 600 86400 60
      there.other.test.  A   192.0.2.2
      long.example.test. TXT "%1$s" "%1$s" "%1$s" "%1$s" "%1$s" "%1$s" "%1$s"
      """
          .formatted("x".repeat(250));

  private final DnsServer server = DnsServer.start(ZONE);
  private final DnsServer second = DnsServer.start(ZONE);

  @AfterEach
  void stop() {
    server.close();
    second.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SILENCE, SHORT",
    "LATE, SHORT",
    "SERVFAIL, AMPLE",
    "GARBAGE, SHORT",
    "CUT, AMPLE",
    "WRONG_ID, SHORT",
    "WRONG_QUESTION, SHORT",
    "ECHO, SHORT",
    "EMPTY, AMPLE",
    "FORMERR_TO_EDNS, AMPLE",
    "BARE_FORMERR_TO_EDNS, AMPLE",
    "NOTIMP_TO_EDNS, AMPLE",
    "TRUNCATE, AMPLE",
    "TWICE, AMPLE",
    "FORGED, AMPLE",
    "CONFUSED, AMPLE",
    "TCP_CLOSED_MIDWAY, AMPLE",
    "TCP_STALLED, SHORT",
    "TCP_BYTEWISE, AMPLE"
  })
  void aFaultThatPassesDoesNotHinderTheAnswer(Fault fault, String patience) {
    server.fault(fault, 1);
    assertAddress(ask(patience.equals("SHORT") ? SHORT : AMPLE, 8, server.address()));
  }

  @ParameterizedTest
  @CsvSource({
    "SERVFAIL, AMPLE, SERVFAIL, answered SERVFAIL",
    "GARBAGE, SHORT, MALFORMED, sent a reply that cannot be read",
    "WRONG_QUESTION, SHORT, MALFORMED, sent a reply to another question",
    "WRONG_ID, SHORT, TIMEOUT, did not reply in time over UDP",
    "ECHO, SHORT, MALFORMED, sent a query instead of a reply",
    "EMPTY, AMPLE, MALFORMED, sent a reply that neither answers nor says that there is nothing"
  })
  void aFaultThatLastsIsToldAfterTheLastTry(
      Fault fault, String patience, Kind kind, String clause) {
    server.fault(fault);
    assertThat(ask(patience.equals("SHORT") ? SHORT : AMPLE, 2, server.address()))
        .isEqualTo(new Failure(kind, server.hostAndPort() + " " + clause, 3, Times.OBTAINED));
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void aServerThatNeverRepliesIsATimeout() {
    server.fault(Fault.SILENCE);
    assertThat(ask(SHORT, 1, server.address()))
        .isEqualTo(
            new Failure(
                Kind.TIMEOUT,
                server.hostAndPort() + " did not reply in time over UDP",
                2,
                Times.OBTAINED));
  }

  @Test
  void aPortWhereNothingListensIsANetworkError() {
    InetSocketAddress nowhere = DnsServer.nowhere();
    Failure failure = (Failure) ask(AMPLE, 1, nowhere);
    assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
    assertThat(failure.detail())
        .startsWith("127.0.0.1:" + nowhere.getPort() + " could not be reached");
    assertThat(failure.tries()).isEqualTo(2);
  }

  @Test
  void anAddressThatCannotBeSentToIsANetworkError() {
    InetSocketAddress unresolved = InetSocketAddress.createUnresolved("ns.invalid", 53);
    assertThat(((Failure) ask(AMPLE, 1, unresolved)).kind()).isEqualTo(Kind.NETWORK);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "NOTIMP", "REFERRAL"})
  void aServerThatWillNotChangeItsMindIsAskedOnce(Fault fault) {
    server.fault(fault);
    Failure failure = (Failure) ask(AMPLE, 5, server.address());
    assertThat(failure.kind()).isEqualTo(Kind.valueOf(fault.name()));
    assertThat(failure.tries()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "SERVFAIL", "REFERRAL"})
  void theNextTryGoesToAnotherServer(Fault fault) {
    server.fault(fault);
    second.fault(fault);
    assertThat(ask(AMPLE, 1, server.address(), second.address())).isInstanceOf(Failure.class);
    assertThat(server.asked()).hasSize(1);
    assertThat(second.asked()).hasSize(1);
  }

  @Test
  void oneGoodServerOfTwoIsEnough() {
    server.fault(Fault.REFUSED);
    try (LiveResolver resolver = resolver(AMPLE, 1, server.address(), second.address())) {
      for (int i = 0; i < 4; i++) {
        assertAddress(answer(resolver, "mx.example.test", Type.A));
      }
    }
    assertThat(server.asked()).isNotEmpty();
  }

  @Test
  void whatAServerSaidOutweighsThatAnotherSaidNothing() {
    server.fault(Fault.SERVFAIL);
    second.fault(Fault.SILENCE);
    assertThat(ask(SHORT, 5, server.address(), second.address()))
        .isEqualTo(
            new Failure(
                Kind.SERVFAIL, server.hostAndPort() + " answered SERVFAIL", 6, Times.OBTAINED));
  }

  @Test
  void aCutReplyIsAskedForAgainOverTcp() {
    Records answer = (Records) ask("long.example.test", Type.TXT, AMPLE, 0, server.address());
    assertThat(answer.records().get(0).rdataToString()).hasSize(7 * 251 - 1);
    assertThat(server.askedOverUdp()).isEqualTo(1);
    assertThat(server.askedOverTcp()).isEqualTo(1);
  }

  @Test
  void asksWithEdnsAndOnlyThenWithout() {
    server.fault(Fault.FORMERR_TO_EDNS);
    assertAddress(ask(AMPLE, 0, server.address()));
    assertThat(server.asked()).extracting(DnsServer.Asked::edns).containsExactly(true, false);
  }

  @Test
  void aFailureAtTheTargetOfAnAliasNamesTheTarget() {
    server.faultFor("there.other.test.", Fault.SERVFAIL);
    Failure failure = (Failure) ask("www.example.test", Type.A, AMPLE, 1, server.address());
    assertThat(failure.kind()).isEqualTo(Kind.SERVFAIL);
    assertThat(failure.detail()).contains("there.other.test");
    assertThat(failure.tries()).isEqualTo(2);
  }

  @Test
  void closingEndsWhatIsUnderWay() throws Exception {
    server.fault(Fault.SILENCE);
    LiveResolver resolver = resolver(AMPLE, 0, server.address());
    CompletableFuture<Answer> open = resolver.ask(Question.a(Names.of("mx.example.test")));
    resolver.close();
    assertThat(open.get(30, TimeUnit.SECONDS)).isInstanceOf(Failure.class);
    assertThat(answer(resolver, "mx.example.test", Type.A)).isInstanceOf(Failure.class);
  }

  @Test
  void manyQuestionsAtOnceAreAllAnswered() {
    try (LiveResolver resolver = resolver(AMPLE, 3, server.address())) {
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        answers.add(resolver.ask(Question.a(Names.of("mx.example.test"))));
      }
      assertThat(answers).allSatisfy(open -> assertAddress(open.get(60, TimeUnit.SECONDS)));
    }
  }

  private static void assertAddress(Answer answer) {
    assertThat(answer).isInstanceOf(Records.class);
    assertThat(((Records) answer).records().get(0).rdataToString()).isEqualTo("192.0.2.1");
  }

  private static Answer ask(Duration timeout, int retries, InetSocketAddress... servers) {
    return ask("mx.example.test", Type.A, timeout, retries, servers);
  }

  private static Answer ask(
      String name, int type, Duration timeout, int retries, InetSocketAddress... servers) {
    try (LiveResolver resolver = resolver(timeout, retries, servers)) {
      return answer(resolver, name, type);
    }
  }

  private static LiveResolver resolver(
      Duration timeout, int retries, InetSocketAddress... servers) {
    List<ServerAddress> list = new ArrayList<>();
    for (InetSocketAddress server : servers) {
      list.add(new ServerAddress.Plain(server));
    }
    return new LiveResolver(new LiveSettings(list, timeout, retries, Times.CLOCK));
  }
}
