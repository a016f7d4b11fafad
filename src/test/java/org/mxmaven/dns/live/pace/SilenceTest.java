package org.mxmaven.dns.live.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private long now = 5;
  private Traffic traffic = Traffic.NONE;
  private final Silence silence = new Silence(() -> now, () -> traffic);

  @Test
  void lastsWhileQuestionsAreUnderWayAndNothingComesBack() {
    traffic = new Traffic(3, 0, 0, 3);
    assertThat(after(60)).isEqualTo(Duration.ofSeconds(60));
    traffic = new Traffic(9, 0, 3, 3);
    assertThat(after(10)).isEqualTo(Duration.ofSeconds(70));
  }

  @Test
  void endsWithAReplyWhateverItSays() {
    traffic = new Traffic(3, 0, 0, 3);
    assertThat(after(59)).isEqualTo(Duration.ofSeconds(59));
    traffic = new Traffic(3, 1, 1, 2);
    assertThat(silence.lasts()).isZero();
    assertThat(after(2)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void doesNotLastWhereNobodyIsAsked() {
    assertThat(after(1_000)).isZero();
    traffic = new Traffic(1, 0, 0, 1);
    assertThat(after(8)).isEqualTo(Duration.ofSeconds(8));
    traffic = new Traffic(4, 0, 1, 0);
    assertThat(after(1_000)).isEqualTo(Duration.ofSeconds(8));
  }

  /** Ctrl-Z, a laptop that sleeps, a database that lets the program wait. */
  @Test
  void timeInWhichNobodyLookedIsNone() {
    traffic = new Traffic(3, 0, 0, 3);
    now += TimeUnit.HOURS.toNanos(1);
    assertThat(silence.lasts()).isEqualTo(Duration.ofSeconds(1));
  }

  /** Looks five times in each of so many seconds. */
  private Duration after(int seconds) {
    Duration lasts = Duration.ZERO;
    for (int i = 0; i < 5 * seconds; i++) {
      now += TimeUnit.MILLISECONDS.toNanos(200);
      lasts = silence.lasts();
    }
    return lasts;
  }
}
