package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.SignedZone;
import org.mxmaven.testing.Times;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** Raw messages are all that dnsjava's validator of signatures needs. */
@Timeout(60)
class ValidationTest {
  private static final Name ZONE = Names.of("example.test");
  private static final String RECORDS =
      """
      example.test.    SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      example.test.    NS  ns.example.test.
      mx.example.test. A   192.0.2.1
      """;

  private final SignedZone zone = new SignedZone(ZONE, RECORDS);
  private final DnsServer server = DnsServer.start(RECORDS);
  private final ExecutorService validators = Executors.newSingleThreadExecutor();
  private final LiveResolver messages =
      new LiveResolver(
          new LiveSettings(
              List.of(new ServerAddress.Plain(server.address())),
              Duration.ofSeconds(20),
              1,
              Times.CLOCK));

  @AfterEach
  void stop() {
    messages.close();
    server.close();
    validators.shutdownNow();
  }

  @Test
  void whatTheZoneSignedIsSecure() throws Exception {
    server.answer(zone::answer);
    Message reply = validated("mx.example.test");
    assertThat(reply.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(reply.getHeader().getFlag(Flags.AD)).isTrue();
    assertThat(reply.getSection(Section.ANSWER)).isNotEmpty();
  }

  @Test
  void soIsThatANameDoesNotExist() throws Exception {
    server.answer(zone::answer);
    Message reply = validated("no.example.test");
    assertThat(reply.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(reply.getHeader().getFlag(Flags.AD)).isTrue();
  }

  @Test
  void whatAnotherHasPutThereIsBogus() throws Exception {
    Record forged =
        new ARecord(Names.of("mx.example.test"), DClass.IN, 300, new byte[] {1, 2, 3, 4});
    server.answer(
        query -> {
          Message reply = zone.answer(query);
          for (Record record : List.copyOf(reply.getSection(Section.ANSWER))) {
            if (record instanceof ARecord) {
              reply.removeRecord(record, Section.ANSWER);
              reply.addRecord(forged, Section.ANSWER);
            }
          }
          return reply;
        });
    Message reply = validated("mx.example.test");
    assertThat(reply.getRcode()).isEqualTo(Rcode.SERVFAIL);
    assertThat(reply.getHeader().getFlag(Flags.AD)).isFalse();
  }

  private Message validated(String name) throws Exception {
    ValidatingResolver validator = new ValidatingResolver(new OverMessages(messages), Times.CLOCK);
    validator.getTrustAnchors().store(new RRset(zone.key()));
    Record question = Record.newRecord(Names.of(name), Type.A, DClass.IN);
    return validator
        .sendAsync(Message.newQuery(question), validators)
        .toCompletableFuture()
        .get(30, TimeUnit.SECONDS);
  }

  /** What dnsjava asks, put through our own client. */
  private static final class OverMessages implements Resolver {
    private final RawMessages messages;
    private OPTRecord opt = new OPTRecord(0, 0, 0);

    private OverMessages(RawMessages messages) {
      this.messages = messages;
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
      Message whole = query.clone();
      if (whole.getOPT() == null) {
        whole.addRecord(opt, Section.ADDITIONAL);
      }
      return messages.exchange(whole).thenApplyAsync(OverMessages::message, executor);
    }

    private static Message message(RawReply reply) {
      if (reply instanceof RawReply.Received received) {
        return received.message();
      }
      String detail = ((RawReply.Failed) reply).failure().detail();
      throw new CompletionException(new IOException(detail));
    }

    @Override
    public void setEDNS(int version, int payload, int flags, List<EDNSOption> options) {
      opt = new OPTRecord(payload, 0, version, flags, options);
    }

    @Override
    public void setPort(int port) {}

    @Override
    public void setTCP(boolean flag) {}

    @Override
    public void setIgnoreTruncation(boolean flag) {}

    @Override
    public void setTSIGKey(TSIG key) {}

    @Override
    public void setTimeout(Duration timeout) {}
  }
}
