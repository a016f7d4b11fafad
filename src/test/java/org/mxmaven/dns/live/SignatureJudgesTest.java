package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.Validator;

/** Whose word on signatures is believed. */
@Timeout(60)
class SignatureJudgesTest {
  private final DnsServer server = DnsServer.start("");
  private final DnsServer second = DnsServer.start("");
  private final ServerAddress address = new ServerAddress.Plain(server.address());
  private final LiveResolver messages =
      new LiveResolver(new LiveSettings(List.of(address), Duration.ofMillis(500), 0, Times.CLOCK));

  @AfterEach
  void stop() {
    messages.close();
    server.close();
    second.close();
  }

  @Test
  void whoVouchesForTheRootIsBelieved() {
    server.answer(new Validator(""));
    assertThat(objection(address)).isEmpty();
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void whoDoesNotMakesEveryZoneLookUnsigned() {
    server.answer(new Validator("").withoutRoot());
    assertThat(objection(address))
        .contains(server.hostAndPort() + " does not judge signatures, or does not trust the root");
  }

  @Test
  void whoFailsToIsNotBelieved() {
    server.fault(Fault.REFUSED);
    assertThat(objection(address))
        .contains(server.hostAndPort() + " answers REFUSED when asked for the keys of the root");
  }

  @Test
  void norIsWhoSaysNothing() {
    server.fault(Fault.SILENCE);
    assertThat(objection(address))
        .contains(
            server.hostAndPort()
                + " did not reply in time over UDP when asked for the keys of the root");
  }

  @Test
  void eachOfThemMustBeBelieved() {
    server.answer(new Validator(""));
    second.answer(new Validator("").withoutRoot());
    assertThat(objection(address, new ServerAddress.Plain(second.address()))).isPresent();
  }

  /** It is not even asked. */
  @Test
  void whatOthersCanChangeIsNotBelieved() {
    server.answer(new Validator(""));
    ServerAddress far = new ServerAddress.Plain(new InetSocketAddress("192.0.2.53", 53));
    assertThat(objection(address, far))
        .contains(
            "192.0.2.53:53 is neither on this machine nor reached over TLS or HTTPS, so that"
                + " others can change what it says");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void whatIsEncryptedOrOnThisMachineIsOutOfReach() {
    InetSocketAddress far = new InetSocketAddress("192.0.2.53", 853);
    assertThat(new ServerAddress.Tls("dns.example", far).isOutOfReach()).isTrue();
    assertThat(new ServerAddress.Https(URI.create("https://dns.example/q")).isOutOfReach())
        .isTrue();
    assertThat(new ServerAddress.Plain(new InetSocketAddress("127.0.0.53", 53)).isOutOfReach())
        .isTrue();
    assertThat(ServerAddress.parse("::1").isOutOfReach()).isTrue();
    assertThat(new ServerAddress.Plain(far).isOutOfReach()).isFalse();
  }

  private Optional<String> objection(ServerAddress... servers) {
    return SignatureJudges.objection(messages, List.of(servers));
  }
}
