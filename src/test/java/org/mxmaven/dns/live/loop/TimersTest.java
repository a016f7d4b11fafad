package org.mxmaven.dns.live.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.live.loop.Timers.Timer;

class TimersTest {
  private static final long TICK = Timers.TICK_NANOS;

  private final Timers timers = new Timers();
  private final List<String> rung = new ArrayList<>();

  @Test
  void ringsOnceAndNotEarly() {
    timers.set(timer("a"), 10 * TICK);
    timers.run(10 * TICK - 1);
    assertThat(rung).isEmpty();
    timers.run(11 * TICK);
    timers.run(5000 * TICK);
    assertThat(rung).containsExactly("a");
  }

  @Test
  void aCancelledTimerIsSilent() {
    Timer timer = timer("a");
    timers.set(timer, TICK);
    timers.cancel(timer);
    timers.run(5 * TICK);
    assertThat(rung).isEmpty();
    assertThat(timers.pause(0)).isNull();
  }

  @Test
  void setAnewItRingsAtTheNewTimeOnly() {
    Timer timer = timer("a");
    timers.set(timer, TICK);
    timers.set(timer, 100 * TICK);
    timers.run(50 * TICK);
    assertThat(rung).isEmpty();
    timers.run(101 * TICK);
    assertThat(rung).containsExactly("a");
  }

  @Test
  void anActionMayCancelAndSetOthersThatAreDue() {
    Timer victim = timer("victim");
    Timer later = timer("later");
    timers.set(
        new Timer(
            () -> {
              timers.cancel(victim);
              timers.set(later, 20 * TICK);
            }),
        TICK);
    timers.set(victim, TICK);
    timers.set(later, TICK);
    timers.run(5 * TICK);
    assertThat(rung).isEmpty();
    timers.run(21 * TICK);
    assertThat(rung).containsExactly("later");
  }

  @Test
  void aTimeInThePastRingsSoon() {
    timers.run(1000 * TICK);
    timers.set(timer("a"), 0);
    timers.run(1001 * TICK);
    assertThat(rung).containsExactly("a");
  }

  @Test
  void ringsInTimeHoweverFarAhead() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      long time = random.nextLong(10_000 * TICK);
      long[] now = new long[1];
      Timers wheel = new Timers();
      List<Long> times = new ArrayList<>();
      wheel.set(new Timer(() -> times.add(now[0])), time);
      while (times.isEmpty() && now[0] < 20_000 * TICK) {
        Long pause = wheel.pause(now[0]);
        assertThat(pause).isNotNull();
        now[0] += Math.max(1, pause == null ? 0 : pause);
        wheel.run(now[0]);
      }
      assertThat(times.get(0)).isBetween(time, time + 2 * TICK);
    }
  }

  private Timer timer(String name) {
    return new Timer(() -> rung.add(name));
  }
}
