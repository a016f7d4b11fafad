package org.mxmaven.dns.live.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that look-ups run on: how it ends, and whose turn it is. */
@Timeout(60)
class LoopTest {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<Optional<Throwable>> ends = new ArrayList<>();

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

  /**
   * What came while the thread was held (by somebody else's work, or since the machine stopped) is
   * not taken for missing.
   */
  @Test
  void whatHasComeIsReadBeforeAlarmsGoOff() throws Exception {
    List<String> turns = new ArrayList<>();
    Loop loop = new Loop(() -> {}, this::end);
    Timers.Timer alarm =
        new Timers.Timer(
            () -> {
              turns.add("alarm");
              loop.breakOff(new IllegalStateException("the end"));
            });
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source();
        Pipe.SinkChannel sink = pipe.sink()) {
      loop.whenReadable(source, () -> turns.add(read(source)));
      loop.execute(
          () -> {
            loop.set(alarm, 1);
            write(sink);
            hold();
          });
      loop.start();
      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(turns).containsExactly("reply", "alarm");
  }

  private static void again(Loop loop) {
    loop.execute(() -> again(loop));
  }

  private void end(Optional<Throwable> broken) {
    ends.add(broken);
    ended.countDown();
  }

  /** Until an alarm that was set before is due. */
  private static void hold() {
    long end = System.nanoTime() + 2 * Timers.TICK_NANOS;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void write(Pipe.SinkChannel sink) {
    try {
      assertThat(sink.write(ByteBuffer.allocate(1))).isEqualTo(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Pipe.SourceChannel source) {
    try {
      return source.read(ByteBuffer.allocate(1)) == 1 ? "reply" : "nothing";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
