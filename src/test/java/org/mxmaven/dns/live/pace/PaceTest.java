package org.mxmaven.dns.live.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds the pace: bounds, rate, lateness, and setting servers aside. */
class PaceTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @ParameterizedTest
  @CsvSource({"0, 10, 0", "10, 9, 0", "1, 1, -1"})
  void refusesBoundsThatAreNone(int least, int most, int perSecond) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(least, most, perSecond));
  }

  @Test
  void aLowUpperBoundLowersTheLowerOne() {
    assertThat(Pace.upTo(4)).isEqualTo(new Pace(4, 4, 0));
    assertThat(Pace.upTo(400)).isEqualTo(new Pace(16, 400, 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 11", "100, 1005", "1000, 10050"})
  void aRateHoldsHoweverOftenItIsTried(int perSecond, int tokensInTenSeconds) {
    TokenBucket bucket = new TokenBucket(perSecond);
    int taken = 0;
    for (long now = 0; now <= 10 * SECOND; now += SECOND / 16_384) {
      taken += bucket.take(now) ? 1 : 0;
    }
    // Ten seconds' worth, and what the bucket held.
    assertThat(taken).isBetween(tokensInTenSeconds - 2, tokensInTenSeconds);
  }

  /** The loop wakes up some milliseconds late: a tick of its timers, or a machine that is busy. */
  @Test
  void whoeverComesLateMissesNoTurn() {
    TokenBucket bucket = new TokenBucket(20);
    int taken = 0;
    long now = 0;
    while (now <= 10 * SECOND) {
      while (bucket.take(now)) {
        taken++;
      }
      now += bucket.pause() + SECOND / 50;
    }
    assertThat(taken).isBetween(199, 202);
  }

  @Test
  void thePauseEndsWithAToken() {
    TokenBucket bucket = new TokenBucket(8);
    assertThat(bucket.take(SECOND)).isTrue();
    assertThat(bucket.take(SECOND)).isFalse();
    assertThat(bucket.pause()).isEqualTo(SECOND / 8);
    assertThat(bucket.take(SECOND + bucket.pause() - 1)).isFalse();
    assertThat(bucket.take(SECOND + bucket.pause() + SECOND / 8)).isTrue();
  }

  @Test
  void withoutARateThereAreAlwaysTokens() {
    TokenBucket bucket = new TokenBucket(0);
    for (int i = 0; i < 1000; i++) {
      assertThat(bucket.take(0)).isTrue();
    }
  }

  @Test
  void aServerIsLateLaterThanItUsuallyAnswers() {
    RoundTrip roundTrip = new RoundTrip();
    assertThat(roundTrip.lateness()).isEqualTo(SECOND / 2);
    roundTrip.took(SECOND / 1000);
    assertThat(roundTrip.lateness()).isEqualTo(SECOND / 4);
    assertThat(roundTrip.suspicion()).isEqualTo(SECOND * 3 / 100);
    RoundTrip slow = new RoundTrip();
    // RFC 6298 §2.2: SRTT = R, RTTVAR = R/2, RTO = SRTT + 4 * RTTVAR.
    slow.took(SECOND);
    assertThat(slow.lateness()).isEqualTo(3 * SECOND);
    // RFC 6298 §2.3: RTTVAR = 3/4 * 1/2, SRTT stays.
    slow.took(SECOND);
    assertThat(slow.lateness()).isEqualTo(SECOND + 4 * SECOND * 3 / 8);
  }

  @Test
  void aServerThatFailsTenTimesInARowIsSetAsideForLongerAndLonger() {
    ServerHealth server = new ServerHealth();
    fail(server, 9, 0);
    assertThat(server.isAside(0)).isFalse();
    server.succeeded();
    fail(server, 9, 0);
    assertThat(server.isAside(0)).isFalse();
    assertThat(server.failed(0)).isTrue();
    assertThat(server.isAside(SECOND - 1)).isTrue();
    assertThat(server.isAside(SECOND)).isFalse();
    fail(server, 5, SECOND);
    assertThat(server.isAside(3 * SECOND - 1)).isTrue();
    assertThat(server.isAside(3 * SECOND)).isFalse();
    server.succeeded();
    fail(server, 10, 3 * SECOND);
    assertThat(server.isAside(4 * SECOND - 1)).isTrue();
    assertThat(server.isAside(4 * SECOND)).isFalse();
  }

  private static void fail(ServerHealth server, int times, long now) {
    for (int i = 0; i < times; i++) {
      boolean unused = server.failed(now);
    }
  }
}
