package org.mxmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeldValueTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant END = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  void holdsFromItsBeginningToBeforeItsEnd() {
    HeldValue<String> held = new HeldValue<>("x", BEGIN, Optional.of(END));
    assertThat(held.at(BEGIN.minusNanos(1))).isFalse();
    assertThat(held.at(BEGIN)).isTrue();
    assertThat(held.at(END.minusNanos(1))).isTrue();
    assertThat(held.at(END)).isFalse();
  }

  @Test
  void holdsForEverWithoutAnEnd() {
    assertThat(new HeldValue<>("x", BEGIN, Optional.empty()).at(Instant.MAX)).isTrue();
  }
}
