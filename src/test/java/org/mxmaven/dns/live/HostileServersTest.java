package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.evidence.ResolverContractTest.answer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.live.pace.Sent;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.Times;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Servers that mean harm, or could not do more if they did. */
class HostileServersTest {
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final int CNAMES = 20;
  private static final int EXCHANGERS = 500;

  private final DnsServer server = DnsServer.start(zone());
  private final DnsServer second = DnsServer.start(zone());

  @AfterEach
  void stop() {
    server.close();
    second.close();
  }

  private static String zone() {
    String soa = "example.test. 300 SOA ns.example.test. host.example.test. 1 3600 600 86400 60";
    String one = "one.example.test. A 192.0.2.1";
    String cut = "*.cut.example.test. A 192.0.2.1";
    String big = "big.example.test. TXT" + (" \"" + "x".repeat(255) + "\"").repeat(250);
    Stream<String> chain =
        IntStream.range(0, CNAMES)
            .mapToObj(i -> "c%d.example.test. CNAME c%d.example.test.".formatted(i, i + 1));
    Stream<String> exchangers =
        IntStream.range(0, EXCHANGERS)
            .mapToObj(i -> "many.example.test. MX 10 mx%d.example.test.".formatted(i));
    return Stream.of(Stream.of(soa, one, cut, big), chain, exchangers)
        .flatMap(lines -> lines)
        .reduce("", (text, line) -> text + line + "\n");
  }

  @Test
  void aReplyCutAtAnyByteIsNoAnswer() {
    server.spoil(reply -> Arrays.copyOf(reply, Math.min(reply.length, cut(reply))));
    // 12 header, 4 for type and class, 16 for the A record; RFC 1035 §4.1.
    int whole = 12 + Names.of("10.cut.example.test").length() + 4 + 16;
    try (LiveResolver resolver = resolver(SHORT, 0, server)) {
      List<CompletableFuture<Answer>> answers =
          IntStream.range(10, whole)
              .mapToObj(n -> resolver.ask(Question.a(Names.of(n + ".cut.example.test"))))
              .toList();
      assertThat(answers)
          .allSatisfy(
              answer -> assertThat(answer.get(30, TimeUnit.SECONDS)).isInstanceOf(Failure.class));
    }
    try (LiveResolver resolver = resolver(AMPLE, 0, server)) {
      Question question = Question.a(Names.of(whole + ".cut.example.test"));
      assertThat(resolver.ask(question)).succeedsWithin(AMPLE).isInstanceOf(Records.class);
    }
  }

  /** What the first label of the question, two digits, says. */
  private static int cut(byte[] reply) {
    return Integer.parseInt(new String(reply, 13, 2, StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @CsvSource({
    // A pointer to itself, one forward, and one into the header (RFC 1035 §4.1.4: prior names
    // only).
    "0, MALFORMED",
    "2, MALFORMED",
    "200, MALFORMED",
  })
  void aCompressionPointerThatLoopsIsNoAnswer(int ahead, Kind kind) {
    int answerAt = 12 + Names.of("one.example.test").length() + 4;
    server.spoil(
        reply -> {
          byte[] looped = reply.clone();
          looped[answerAt] = (byte) 0xc0;
          looped[answerAt + 1] = (byte) (answerAt + ahead);
          return looped;
        });
    try (LiveResolver resolver = resolver(AMPLE, 1, server)) {
      assertThat(((Failure) answer(resolver, "one.example.test", Type.A)).kind()).isEqualTo(kind);
    }
  }

  @Test
  void aChainOfTwentyAliasesCountsAsEndless() {
    try (LiveResolver resolver = resolver(AMPLE, 0, server)) {
      Failure failure = (Failure) answer(resolver, "c0.example.test", Type.A);
      assertThat(failure.kind()).isEqualTo(Kind.ALIAS_LOOP);
    }
  }

  @Test
  void longAnswersComeWhole() {
    try (LiveResolver resolver = resolver(AMPLE, 0, server)) {
      Records exchangers = (Records) answer(resolver, "many.example.test", Type.MX);
      assertThat(exchangers.records()).hasSize(EXCHANGERS);
      Records text = (Records) answer(resolver, "big.example.test", Type.TXT);
      assertThat(((TXTRecord) text.records().get(0)).getStringsAsByteArrays()).hasSize(250);
    }
    assertThat(server.askedOverTcp()).isEqualTo(2);
  }

  @Test
  void aTruncatedReplyWithoutTcpIsAFailure() {
    server.refuseTcp();
    try (LiveResolver resolver = resolver(AMPLE, 1, server)) {
      Failure failure = (Failure) answer(resolver, "big.example.test", Type.TXT);
      assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
      assertThat(failure.detail()).contains("could not be reached over TCP");
    }
  }

  @Test
  void aConnectionThatIsAlwaysClosedMidwayIsAFailure() {
    server.fault(Fault.TCP_CLOSED_MIDWAY);
    try (LiveResolver resolver = resolver(AMPLE, 2, server)) {
      Failure failure = (Failure) answer(resolver, "one.example.test", Type.A);
      assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
      assertThat(failure.tries()).isEqualTo(3);
    }
  }

  @Test
  void aConnectionThatIsStuckHoldsUpNobodyForLong() {
    server.faultFor("one.example.test.", Fault.TCP_STALLED);
    try (LiveResolver resolver = resolver(Duration.ofSeconds(1), 3, server)) {
      CompletableFuture<Answer> stuck = resolver.ask(Question.a(Names.of("one.example.test")));
      assertThat(answer(resolver, "big.example.test", Type.TXT)).isInstanceOf(Records.class);
      assertThat(stuck).succeedsWithin(AMPLE).isInstanceOf(Failure.class);
      assertThat(answer(resolver, "big.example.test", Type.TXT)).isInstanceOf(Records.class);
    }
  }

  /** Time-outs hold whatever else arrives, and of what was not asked for little is taken. */
  @ParameterizedTest
  @CsvSource({
    "TCP_FLOOD, NETWORK, messages that reply to nothing",
    "TCP_NOTHINGS, NETWORK, messages that reply to nothing",
    "TCP_LENGTH_ONLY, TIMEOUT, did not reply in time over TCP",
    "TCP_STALLED, TIMEOUT, did not reply in time over TCP",
    "UDP_FLOOD, TIMEOUT, did not reply in time over UDP",
  })
  void whatWasNotAskedForPutsOffNoTimeout(Fault fault, Kind kind, String clause) {
    server.faultFor("one.example.test.", fault);
    try (LiveResolver resolver = resolver(SHORT, 1, server)) {
      Failure failure = (Failure) answer(resolver, "one.example.test", Type.A);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.detail()).contains(clause);
      assertThat(failure.tries()).isEqualTo(2);
    }
    // A connection a try: 65 messages of the largest size, and what the system's buffers hold.
    assertThat(server.bytesOverTcp()).isLessThan(2 * (65L * 65_537 + (16 << 20)));
  }

  @Test
  void aFloodHoldsUpNobodyElse() {
    server.faultFor("one.example.test.", Fault.UDP_FLOOD);
    server.faultFor("big.example.test.", Fault.TCP_FLOOD);
    try (LiveResolver resolver = resolver(Duration.ofSeconds(1), 5, server)) {
      CompletableFuture<Answer> one = resolver.ask(Question.a(Names.of("one.example.test")));
      CompletableFuture<Answer> big = resolver.ask(Question.txt(Names.of("big.example.test")));
      assertThat(answer(resolver, "many.example.test", Type.MX)).isInstanceOf(Records.class);
      assertThat(one).succeedsWithin(AMPLE).isInstanceOf(Failure.class);
      assertThat(big).succeedsWithin(AMPLE).isInstanceOf(Failure.class);
    }
  }

  /** Each connection is stuck, and each question wants one of its own in the end. */
  @Test
  void connectionsAreBoundedHoweverManyAreStuck() {
    server.fault(Fault.TCP_STALLED);
    try (LiveResolver resolver = resolver(SHORT, 3, server)) {
      List<CompletableFuture<Answer>> answers =
          IntStream.range(0, 300)
              .mapToObj(i -> resolver.ask(Question.a(Names.of("one.example.test"))))
              .toList();
      assertThat(answers)
          .allSatisfy(
              answer -> assertThat(answer.get(60, TimeUnit.SECONDS)).isInstanceOf(Failure.class));
    }
    // 20 of ours; the server sees their ends late.
    assertThat(server.mostConnections()).isLessThan(40);
  }

  @Test
  void aTruncatedReplyOverTcpIsAFailure() {
    server.spoil(HostileServersTest::truncated);
    try (LiveResolver resolver = resolver(AMPLE, 0, server)) {
      Failure failure = (Failure) answer(resolver, "one.example.test", Type.A);
      assertThat(failure.kind()).isEqualTo(Kind.MALFORMED);
    }
  }

  @Test
  void anErrorCodeWithoutAQuestionIsNoAbsence() {
    // A header that says NXDOMAIN, and no more.
    server.spoil(reply -> new byte[] {reply[0], reply[1], (byte) 0x84, 3, 0, 0, 0, 0, 0, 0, 0, 0});
    try (LiveResolver resolver = resolver(SHORT, 1, server)) {
      assertThat(answer(resolver, "one.example.test", Type.A)).isInstanceOf(Failure.class);
    }
  }

  @Test
  void aSilentServerCostsNoTryWhereThereIsAnother() {
    server.fault(Fault.SILENCE);
    try (LiveResolver resolver = resolver(AMPLE, 0, server, second)) {
      for (int i = 0; i < 4; i++) {
        assertThat(answer(resolver, "one.example.test", Type.A)).isInstanceOf(Records.class);
      }
    }
    assertThat(server.asked()).isNotEmpty();
  }

  @Test
  void aThirdOfAllPacketsMayGetLost() {
    // The seed is fixed; whatever it was, 12 packets in a row are lost once in two million times.
    Random random = new Random(7);
    BooleanSupplier lost = () -> random.nextInt(10) < 3;
    server.lose(lost);
    try (LiveResolver resolver = resolver(Duration.ofSeconds(1), 3, server)) {
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        answers.add(resolver.ask(Question.a(Names.of("one.example.test"))));
      }
      assertThat(answers)
          .allSatisfy(
              answer -> assertThat(answer.get(60, TimeUnit.SECONDS)).isInstanceOf(Records.class));
      assertThat(resolver.sent().questions()).isEqualTo(300);
      assertThat(resolver.sent().udp()).isGreaterThan(300);
    }
  }

  @Test
  void withoutLossNothingIsAskedTwice() {
    try (LiveResolver resolver = resolver(AMPLE, 3, server, second)) {
      for (int i = 0; i < 100; i++) {
        assertThat(answer(resolver, "one.example.test", Type.A)).isInstanceOf(Records.class);
      }
      assertThat(answer(resolver, "big.example.test", Type.TXT)).isInstanceOf(Records.class);
      assertThat(resolver.sent()).isEqualTo(new Sent(101, 101, 1, 0, 0));
    }
    assertThat(server.asked().size() + second.asked().size()).isEqualTo(102);
  }

  private static byte[] truncated(byte[] reply) {
    byte[] marked = reply.clone();
    marked[2] |= 2;
    return marked;
  }

  private static LiveResolver resolver(Duration timeout, int retries, DnsServer... servers) {
    List<ServerAddress> list =
        Arrays.stream(servers)
            .<ServerAddress>map(server -> new ServerAddress.Plain(server.address()))
            .toList();
    return new LiveResolver(new LiveSettings(list, timeout, retries, Times.CLOCK));
  }
}
