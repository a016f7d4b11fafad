package org.mxmaven.dns.live.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowTest {
  private final Window window = new Window(16, 1000);
  private long now;

  @Test
  void doublesWithEachRoundOfAnswersUpToTheBound() {
    assertThat(window.size()).isEqualTo(16);
    answers(16);
    assertThat(window.size()).isEqualTo(32);
    answers(32);
    assertThat(window.size()).isEqualTo(64);
    answers(10_000);
    assertThat(window.size()).isEqualTo(1000);
  }

  @Test
  void doesNotGrowWhileItIsNotUsed() {
    for (int i = 0; i < 1000; i++) {
      window.answered(now, 7, now);
    }
    assertThat(window.size()).isEqualTo(16);
  }

  @Test
  void growsFastUpToNearTheLastLossAndSlowlyThere() {
    answers(10_000);
    losses(11);
    assertThat(window.size()).isEqualTo(500);
    // Two rounds to settle.
    answers(1000);
    assertThat(window.size()).isEqualTo(500);
    answers(250);
    assertThat(window.size()).isEqualTo(750);
    answers(751);
    assertThat(window.size()).isEqualTo(751);
  }

  @Test
  void growsFastAgainBeyondTheLastLoss() {
    answers(48);
    losses(1);
    assertThat(window.size()).isEqualTo(32);
    // Up to 1.1 times the limit of 64 one by one, for some 22 rounds; then by a sixteenth a round.
    answers(20 * 60);
    assertThat(window.size()).isBetween(60, 70);
    answers(25 * 1000);
    assertThat(window.size()).isEqualTo(1000);
  }

  @Test
  void neverFallsBelowTheLeast() {
    answers(10_000);
    for (int i = 0; i < 10_000; i++) {
      now++;
      window.lost(now, now);
    }
    assertThat(window.size()).isBetween(16, 500);
  }

  @Test
  void lossThatASmallerWindowDoesNotEndIsNotAnsweredByEverSmallerOnes() {
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      outcome(random.nextInt(10) < 3);
    }
    assertThat(window.size()).isGreaterThan(100);
  }

  @Test
  void lossAboveACapacityKeepsItNearThat() {
    for (int i = 0; i < 200_000; i++) {
      outcome(window.size() > 300 && i % 5 == 0);
    }
    assertThat(window.size()).isBetween(140, 340);
  }

  @Test
  void whatWasSentBeforeAHalvingDoesNotHalveAgain() {
    answers(10_000);
    long before = now;
    losses(11);
    for (int i = 0; i < 1000; i++) {
      window.lost(before, now);
    }
    assertThat(window.size()).isEqualTo(500);
  }

  @Test
  void aHalvingForAnswersThatWereOnlyLateIsUndone() {
    answers(10_000);
    long sent = now + 1;
    losses(11);
    assertThat(window.size()).isEqualTo(500);
    for (int i = 0; i < 10; i++) {
      window.mistaken(sent);
    }
    assertThat(window.size()).isEqualTo(500);
    window.mistaken(sent);
    assertThat(window.size()).isEqualTo(1000);
  }

  @Test
  void aHalvingForRealLossStandsThoughSomeAnswersWereLate() {
    answers(10_000);
    long sent = now + 1;
    losses(11);
    // Sent along with those, and found missing later.
    for (int i = 0; i < 20; i++) {
      window.lost(sent, now);
    }
    for (int i = 0; i < 30; i++) {
      window.mistaken(sent);
    }
    assertThat(window.size()).isEqualTo(500);
  }

  private void losses(int count) {
    for (int i = 0; i < count; i++) {
      outcome(true);
    }
  }

  private void answers(int count) {
    for (int i = 0; i < count; i++) {
      outcome(false);
    }
  }

  private void outcome(boolean lost) {
    now++;
    if (lost) {
      window.lost(now, now);
    } else {
      window.answered(now, window.size(), now);
    }
  }
}
