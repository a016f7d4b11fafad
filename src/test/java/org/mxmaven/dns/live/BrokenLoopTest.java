package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Times;

/** A thread of the resolver that dies leaves nobody waiting. */
@Timeout(60)
class BrokenLoopTest {
  /**
   * The trust in certificates is asked for on the loop's thread for HTTPS, and on that of a
   * connection for TLS.
   */
  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.1:%d/", "tls://127.0.0.1:%d"})
  void everyQuestionEndsWhenAThreadOfTheResolverDies(String address) throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LiveResolver resolver =
            new LiveResolver(
                settings(address.formatted(mute.getLocalPort())),
                () -> {
                  throw new OutOfMemoryError("none left");
                })) {
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(resolver.ask(Question.a(Names.of("mx.example.test"))));
      }
      assertThat(answers).allSatisfy(BrokenLoopTest::assertBroken);
      // One that comes too late as well.
      assertBroken(resolver.ask(Question.a(Names.of("mx.example.test"))));
    }
  }

  private static void assertBroken(CompletableFuture<Answer> answer) {
    assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(BrokenResolverException.class)
        .hasMessageContaining("none left");
  }

  private static LiveSettings settings(String server) {
    return new LiveSettings(
        List.of(ServerAddress.parse(server)), Duration.ofSeconds(20), 3, Times.CLOCK);
  }
}
