package org.mxmaven.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mxmaven.cli.option.VerbosityOptions;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.evidence.Failure;
import org.mxmaven.testing.Times;

class NarratorTest {
  private final StringWriter err = new StringWriter();
  private final Narrator narrator =
      new Narrator(
          new Surroundings(
              InputStream.nullInputStream(),
              new PrintWriter(err),
              StandardCharsets.UTF_8,
              Map.of(),
              Times.CLOCK,
              () -> 0,
              () -> {
                throw new IllegalStateException("not to be asked");
              },
              () -> 0,
              new Interruption()),
          new VerbosityOptions(),
          Input.single("shop.example"));

  /** Whoever notices it receives replies, and must not wait for a terminal that is held. */
  @Test
  void thatNoServerAnswersIsToldOnceAndNotByWhoeverNotices() {
    narrator.tellSilence();
    narrator.silence(new Failure(Failure.Kind.TIMEOUT, "no reply", 1, Times.OBTAINED));
    assertThat(err.toString()).isEmpty();
    narrator.tellSilence();
    narrator.tellSilence();
    assertThat(err.toString().lines())
        .containsExactly(
            "No name server answers (no reply); check the network, or give one with --nameserver.");
  }
}
