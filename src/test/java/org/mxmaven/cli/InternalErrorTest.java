package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An error in the program itself, as its user sees it. */
class InternalErrorTest {
  /** It breaks with a message such as text from DNS could make. */
  private static final Clock BROKEN =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          throw new IllegalStateException("red \033[31m\007 text");
        }
      };

  @Test
  void whereItCameUpIsToldWithoutControlCharacters(@TempDir Path folder) throws IOException {
    Path zone = Files.writeString(folder.resolve("z"), "a.example. 60 IN TXT \"v=spf1 -all\"\n");
    Run run =
        new Run.With("", 0, Map.of())
            .by(
                BROKEN,
                System::nanoTime,
                OutputStream.nullOutputStream(),
                "-v",
                "-s",
                "a.example",
                "--zone",
                zone.toString(),
                "-d",
                folder.resolve("a.db").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("internal error", "java.lang.IllegalStateException: red ", "  at org.mxmaven.")
        .doesNotContain("\033", "\007");
  }
}
