package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.SignedZone;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.Validator;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What is known of an answer's signatures by the word of a server that judges them. */
@Timeout(60)
class SignaturesTest {
  private static final String ZONES =
      """
      signed.test.      SOA ns.signed.test. host.signed.test. 1 3600 600 86400 60
      signed.test.      MX 10 mx.signed.test.
      mx.signed.test.   A 192.0.2.1
      www.signed.test.  CNAME mx.signed.test.
      away.signed.test. CNAME mx.plain.test.
      plain.test.       SOA ns.plain.test. host.plain.test. 1 3600 600 86400 60
      mx.plain.test.    A 192.0.2.2
      in.plain.test.    CNAME mx.signed.test.
      """;

  /** RFC 1035 §4.1: id, RD, one question, one record besides; a.test A IN. */
  private static final String QUESTION = "0000 0100 0001 0000 0000 0001 0161047465737400 0001 0001";

  /** RFC 6891 §6.1.2: root, OPT, 1232 octets, no extended code, version 0, flags, no options. */
  private static final String EDNS = "00 0029 04d0 00 00 0000 0000";

  private final Validator zones =
      new Validator(ZONES)
          .secure("signed.test")
          .bogus("mx.signed.test", ExtendedErrorCodeOption.SIGNATURE_EXPIRED, "ended a week ago");

  private final DnsServer server = DnsServer.start("");
  private final LiveResolver live = resolver(server.address());
  private final Resolver judged = live.with(Signatures.JUDGED);

  @AfterEach
  void stop() {
    judged.close();
    server.close();
  }

  @Test
  void withoutTheWishNothingOfItIsOnTheWire() throws Exception {
    assertThat(sent(Signatures.IGNORED)).isEqualTo(bytes(QUESTION + EDNS));
    try (LiveResolver usual = resolver(server.address())) {
      server.answer(zones);
      assertThat(known(usual.ask(question("signed.test", "MX"))).source().dnssec())
          .isEqualTo(Dnssec.NOT_ASKED);
    }
  }

  /** RFC 3225 §3: the highest bit of the flags of EDNS. */
  @Test
  void withItOneBitIsSetMore() throws Exception {
    String flagged = "00 0029 04d0 00 00 8000 0000";
    assertThat(sent(Signatures.SHOWN)).isEqualTo(bytes(QUESTION + flagged));
    assertThat(sent(Signatures.JUDGED)).isEqualTo(bytes(QUESTION + flagged));
  }

  /** RFC 4035 §3.2.3. */
  @Test
  void whatTheServerVouchesForIsSecure() throws Exception {
    server.answer(zones);
    assertThat(dnssec("signed.test", "MX")).isEqualTo(Dnssec.SECURE);
    assertThat(dnssec("signed.test", "TXT")).isEqualTo(Dnssec.SECURE);
    assertThat(dnssec("no.signed.test", "A")).isEqualTo(Dnssec.SECURE);
    assertThat(dnssec("mx.plain.test", "A")).isEqualTo(Dnssec.INSECURE);
    assertThat(dnssec("no.plain.test", "A")).isEqualTo(Dnssec.INSECURE);
    assertThat(server.asked()).hasSize(5);
  }

  /** No answer is surer than the least sure of the replies that lead to it. */
  @Test
  void aChainIsAsSecureAsItsWeakestPart() throws Exception {
    server.answer(zones);
    Answer.Known away = known(judged.ask(question("away.signed.test", "A")));
    assertThat(away.aliases()).containsExactly(Names.of("mx.plain.test"));
    assertThat(away.source().dnssec()).isEqualTo(Dnssec.INSECURE);
    server.answer(new Validator(ZONES).secure("signed.test"));
    assertThat(dnssec("www.signed.test", "A")).isEqualTo(Dnssec.SECURE);
    assertThat(dnssec("in.plain.test", "A")).isEqualTo(Dnssec.INSECURE);
  }

  /** The signatures of a reply are no part of what it says (RFC 4035 §3.2.1). */
  @Test
  void signaturesAreNoRecordsOfTheAnswer() throws Exception {
    SignedZone zone = new SignedZone(Names.of("signed.test"), ZONES);
    server.answer(
        query -> {
          Message reply = zone.answer(query);
          reply.getHeader().setFlag(Flags.AD);
          return reply;
        });
    Answer.Records mx = (Answer.Records) get(judged.ask(question("signed.test", "MX")));
    assertThat(mx.records()).hasSize(1);
    assertThat(mx.source().dnssec()).isEqualTo(Dnssec.SECURE);
    assertThat(get(judged.ask(question("no.signed.test", "MX"))))
        .isInstanceOf(Answer.NxDomain.class);
  }

  /** Such a server may not have understood what was asked of it. */
  @Test
  void aReplyWithoutEdnsSaysNothingOfSignatures() throws Exception {
    server.answer(
        query -> {
          Message reply = zones.apply(query);
          reply.removeAllRecords(Section.ADDITIONAL);
          return reply;
        });
    assertThat(dnssec("signed.test", "MX")).isEqualTo(Dnssec.NOT_ASKED);
  }

  /** RFC 4035 §5.5, RFC 8914 §4.8. */
  @Test
  void whatIsToBeHadUncheckedOnlyIsBogus() throws Exception {
    server.answer(zones);
    Answer.Bogus bogus = (Answer.Bogus) get(judged.ask(question("mx.signed.test", "A")));
    assertThat(bogus.detail())
        .isEqualTo(
            server.hostAndPort()
                + " finds that its signatures do not hold: signature expired (ended a week ago)");
    assertThat(bogus.source().ttl()).isEqualTo(300);
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void soIsTheEndOfAChain() throws Exception {
    server.answer(zones);
    assertThat(get(judged.ask(question("in.plain.test", "A")))).isInstanceOf(Answer.Bogus.class);
  }

  @Test
  void whatFailsUncheckedTooIsAFailure() throws Exception {
    server.answer(query -> failure(zones.apply(query)));
    assertThat(((Failure) get(judged.ask(question("mx.signed.test", "A")))).kind())
        .isEqualTo(Failure.Kind.SERVFAIL);
  }

  @Test
  void aServerThatGotOverItsFailureIsBelieved() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    server.answer(
        query -> asked.getAndIncrement() == 0 ? failure(zones.apply(query)) : zones.apply(query));
    assertThat(dnssec("signed.test", "MX")).isEqualTo(Dnssec.SECURE);
    assertThat(server.asked()).hasSize(3);
  }

  /** What anybody on the way can say, too. */
  @Test
  void whoIsNotBelievedIsNotAskedTwice() throws Exception {
    server.answer(zones);
    Resolver shown = live.with(Signatures.SHOWN);
    assertThat(known(shown.ask(question("signed.test", "MX"))).source().dnssec())
        .isEqualTo(Dnssec.NOT_ASKED);
    assertThat(get(shown.ask(question("mx.signed.test", "A")))).isInstanceOf(Failure.class);
  }

  private Dnssec dnssec(String name, String type) throws Exception {
    return known(judged.ask(question(name, type))).source().dnssec();
  }

  private static Message failure(Message reply) {
    reply.getHeader().setRcode(Rcode.SERVFAIL);
    reply.removeAllRecords(Section.ANSWER);
    return reply;
  }

  private static Question question(String name, String type) {
    return new Question(Names.of(name), Type.value(type));
  }

  private static Answer.Known known(CompletableFuture<Answer> answer) throws Exception {
    return (Answer.Known) get(answer);
  }

  private static Answer get(CompletableFuture<Answer> answer) throws Exception {
    return answer.get(30, TimeUnit.SECONDS);
  }

  /** The first message for a question, its id left out. */
  private static byte[] sent(Signatures signatures) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        LiveResolver messages = resolver((InetSocketAddress) socket.getLocalSocketAddress())) {
      var unused = messages.with(signatures).ask(question("a.test", "A"));
      DatagramPacket packet = new DatagramPacket(new byte[512], 512);
      socket.receive(packet);
      byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
      query[0] = 0;
      query[1] = 0;
      return query;
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static LiveResolver resolver(InetSocketAddress server) {
    return new LiveResolver(
        new LiveSettings(
            List.of(new ServerAddress.Plain(server)), Duration.ofSeconds(20), 1, Times.CLOCK));
  }
}
