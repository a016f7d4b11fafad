package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.SignedZone;
import org.mxmaven.testing.Times;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSIDOption;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Messages that go and come as they are. */
@Timeout(60)
class RawMessagesTest {
  private static final String ZONE =
      """
      example.test.      SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      mx.example.test.   A   192.0.2.1
      www.example.test.  CNAME there.other.test.
      long.example.test. TXT "%1$s" "%1$s" "%1$s" "%1$s" "%1$s" "%1$s" "%1$s"
      """
          .formatted("x".repeat(250));

  private final DnsServer server = DnsServer.start(ZONE);
  private final DnsServer second = DnsServer.start(ZONE);
  private final LiveResolver messages = resolver(Duration.ofSeconds(20));

  @AfterEach
  void stop() {
    messages.close();
    server.close();
    second.close();
  }

  @Test
  void aQueryGoesAsItIs() throws Exception {
    List<Message> seen = new CopyOnWriteArrayList<>();
    SignedZone zone = new SignedZone(Names.of("example.test"), ZONE);
    server.answer(
        query -> {
          seen.add(query);
          return zone.answer(query);
        });
    Message query = query("mx.example.test", Type.DS);
    query.getHeader().setFlag(Flags.CD);
    query.getHeader().unsetFlag(Flags.RD);
    query.removeAllRecords(Section.ADDITIONAL);
    query.addRecord(
        new OPTRecord(4096, 0, 0, ExtendedFlags.DO, new NSIDOption(new byte[0])),
        Section.ADDITIONAL);
    received(query);
    Message arrived = seen.get(0);
    assertThat(arrived.getQuestion()).isEqualTo(query.getQuestion());
    assertThat(arrived.getHeader().getFlag(Flags.CD)).isTrue();
    assertThat(arrived.getHeader().getFlag(Flags.RD)).isFalse();
    assertThat(arrived.getOPT().getFlags()).isEqualTo(ExtendedFlags.DO);
    assertThat(arrived.getOPT().getOptions()).containsExactly(new NSIDOption(new byte[0]));
    // What passes any network unfragmented, whatever the query says.
    assertThat(arrived.getOPT().getPayloadSize()).isEqualTo(1232);
  }

  @Test
  void aQueryWithoutEdnsGoesWithoutIt() throws Exception {
    Message query = query("mx.example.test", Type.A);
    query.removeAllRecords(Section.ADDITIONAL);
    received(query);
    assertThat(server.asked()).extracting(DnsServer.Asked::edns).containsExactly(false);
  }

  @Test
  void aReplyComesAsItIs() throws Exception {
    ExtendedErrorCodeOption stale =
        new ExtendedErrorCodeOption(ExtendedErrorCodeOption.STALE_ANSWER, "old");
    server.answer(
        query -> {
          Message reply = reply(query, Rcode.NXDOMAIN);
          reply.getHeader().setFlag(Flags.AD);
          reply.getHeader().setFlag(Flags.CD);
          reply.addRecord(record("example.test. 60 SOA a. b. 1 2 3 4 5"), Section.AUTHORITY);
          reply.addRecord(new OPTRecord(1232, 0, 0, ExtendedFlags.DO, stale), Section.ADDITIONAL);
          return reply;
        });
    Message query = query("no.example.test", Type.DNSKEY);
    RawReply.Received received = received(query);
    Message message = received.message();
    assertThat(message.getHeader().getID()).isEqualTo(query.getHeader().getID());
    assertThat(message.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(message.getHeader().getFlag(Flags.AD)).isTrue();
    assertThat(message.getHeader().getFlag(Flags.CD)).isTrue();
    assertThat(message.getSection(Section.AUTHORITY)).hasSize(1);
    assertThat(message.getOPT().getOptions()).containsExactly(stale);
    assertThat(received.server()).isEqualTo(server.hostAndPort());
    assertThat(received.obtained()).isEqualTo(Times.OBTAINED);
  }

  @Test
  void whatIsCutComesWholeOverTcp() throws Exception {
    Message message = received(query("long.example.test", Type.TXT)).message();
    assertThat(message.getSection(Section.ANSWER)).hasSize(1);
    assertThat(message.getHeader().getFlag(Flags.TC)).isFalse();
    assertThat(server.askedOverTcp()).isEqualTo(1);
  }

  @Test
  void whoObjectsToEdnsIsAskedWithoutIt() throws Exception {
    server.fault(Fault.FORMERR_TO_EDNS);
    assertThat(received(query("mx.example.test", Type.A)).message().getRcode())
        .isEqualTo(Rcode.NOERROR);
    assertThat(server.asked()).extracting(DnsServer.Asked::edns).containsExactly(true, false);
  }

  /** RFC 8914: it is with errors that servers tell reasons. */
  @Test
  void anErrorIsReceivedAfterTheLastTry() throws Exception {
    ExtendedErrorCodeOption bogus =
        new ExtendedErrorCodeOption(ExtendedErrorCodeOption.DNSSEC_BOGUS, "no signature");
    server.answer(
        query -> {
          Message reply = reply(query, Rcode.SERVFAIL);
          reply.addRecord(new OPTRecord(1232, 0, 0, 0, bogus), Section.ADDITIONAL);
          return reply;
        });
    Message message = received(query("mx.example.test", Type.A)).message();
    assertThat(message.getRcode()).isEqualTo(Rcode.SERVFAIL);
    assertThat(message.getOPT().getOptions()).containsExactly(bogus);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void noAliasIsFollowedAndNothingIsKept() throws Exception {
    for (int i = 1; i <= 2; i++) {
      Message message = received(query("www.example.test", Type.A)).message();
      assertThat(message.getSection(Section.ANSWER)).hasSize(1);
      assertThat(server.asked()).hasSize(i);
    }
  }

  @Test
  void noReplyIsAFailure() throws Exception {
    server.fault(Fault.SILENCE);
    try (LiveResolver impatient = resolver(Duration.ofMillis(100))) {
      assertThat(get(impatient.exchange(query("mx.example.test", Type.A))))
          .isEqualTo(
              new RawReply.Failed(
                  new Failure(
                      Failure.Kind.TIMEOUT,
                      server.hostAndPort() + " did not reply in time over UDP",
                      2,
                      Times.OBTAINED)));
    }
  }

  @Test
  void oneGivenServerIsAskedAlone() throws Exception {
    second.fault(Fault.REFUSED);
    ServerAddress given = new ServerAddress.Plain(second.address());
    RawReply.Received received =
        (RawReply.Received) get(messages.exchange(query("mx.example.test", Type.A), given));
    assertThat(received.message().getRcode()).isEqualTo(Rcode.REFUSED);
    assertThat(received.server()).isEqualTo(second.hostAndPort());
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void whatIsNoQueryWithOneQuestionIsRefused() {
    Message none = new Message();
    Message two = query("mx.example.test", Type.A);
    two.addRecord(two.getQuestion(), Section.QUESTION);
    Message reply = query("mx.example.test", Type.A);
    reply.getHeader().setFlag(Flags.QR);
    for (Message wrong : List.of(none, two, reply)) {
      assertThatIllegalArgumentException().isThrownBy(() -> messages.exchange(wrong));
    }
  }

  private RawReply.Received received(Message query) throws Exception {
    return (RawReply.Received) get(messages.exchange(query));
  }

  private static RawReply get(CompletableFuture<RawReply> reply) throws Exception {
    return reply.get(30, TimeUnit.SECONDS);
  }

  private LiveResolver resolver(Duration timeout) {
    return new LiveResolver(
        new LiveSettings(
            List.of(new ServerAddress.Plain(server.address())), timeout, 1, Times.CLOCK));
  }

  /** One that may look further, with EDNS. */
  private static Message query(String name, int type) {
    Message query = Message.newQuery(Record.newRecord(Names.of(name), type, DClass.IN));
    query.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
    return query;
  }

  private static Message reply(Message query, int rcode) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setRcode(rcode);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    return reply;
  }

  private static Record record(String text) {
    String[] words = text.split(" ", 4);
    try {
      return Record.fromString(
          Name.fromString(words[0]),
          Type.value(words[2]),
          DClass.IN,
          Long.parseLong(words[1]),
          words[3],
          Name.root);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
