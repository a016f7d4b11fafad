package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.live.loop.Loop;
import org.mxmaven.dns.live.loop.Timers;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Times;

/** A thread that dies leaves nobody waiting. */
@Timeout(60)
class BrokenLoopTest {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Optional<Throwable>> ends = new ArrayList<>();

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

  @Test
  void aTaskThatThrowsEndsTheLoopAndIsTold() throws InterruptedException {
    Loop loop = new Loop(() -> {}, this::end);
    loop.start();
    RuntimeException mistake = new IllegalStateException("a mistake");
    loop.execute(
        () -> {
          throw mistake;
        });
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(ends).containsExactly(Optional.of(mistake));
    assertThat(loop.execute(() -> {})).isFalse();
    assertThat(loop.broken()).contains(mistake);
  }

  @Test
  void anAlarmThatThrowsEndsItToo() throws InterruptedException {
    Loop loop = new Loop(() -> {}, this::end);
    OutOfMemoryError error = new OutOfMemoryError("none left");
    Timers.Timer alarm =
        new Timers.Timer(
            () -> {
              throw error;
            });
    loop.start();
    loop.execute(() -> loop.set(alarm, 1));
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(ends).containsExactly(Optional.of(error));
  }

  @Test
  void theEndIsTriedUntilThereIsMemoryForIt() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    Loop loop =
        new Loop(
            () -> {},
            broken -> {
              if (tries.incrementAndGet() < 5) {
                throw new OutOfMemoryError("none left");
              }
              end(broken);
            });
    loop.start();
    loop.breakOff(new OutOfMemoryError("first"));
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(ends.get(0).map(Throwable::getMessage)).contains("first");
  }

  /** As a flood of replies would be. */
  @Test
  void workThatIsHandedInWithoutEndPutsOffNoAlarm() throws InterruptedException {
    Loop loop = new Loop(() -> {}, this::end);
    Timers.Timer alarm =
        new Timers.Timer(() -> loop.breakOff(new IllegalStateException("the alarm")));
    loop.execute(() -> loop.set(alarm, 1));
    loop.execute(() -> again(loop));
    loop.start();
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void again(Loop loop) {
    loop.execute(() -> again(loop));
  }

  private void end(Optional<Throwable> broken) {
    ends.add(broken);
    ended.countDown();
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
