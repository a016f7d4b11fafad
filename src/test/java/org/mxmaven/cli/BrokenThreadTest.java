package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;

/** A thread that dies ends the program with a sentence, and what was finished is kept. */
@Timeout(60)
class BrokenThreadTest {
  private static final String ZONE =
      """
      example.test. 300 SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      a.example.test. TXT "v=spf1 -all"
      b.example.test. TXT "v=spf1 -all"
      """;

  private final StringWriter err = new StringWriter();
  private final Path folder;

  BrokenThreadTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Dates each domain, on the thread that judges it. */
  private static final class DyingClock extends Clock {
    private final boolean dead;

    DyingClock(boolean dead) {
      this.dead = dead;
    }

    @Override
    public Instant instant() {
      if (Thread.currentThread().getName().equals("judge") && dead) {
        throw new OutOfMemoryError("none left");
      }
      return Instant.now();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void aJudgeThatDiesEndsTheScanWithASentence() throws Exception {
    int status = scan(new DyingClock(true), OutputStream.nullOutputStream());
    assertThat(status).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "mxmaven: The scan broke off (java.lang.OutOfMemoryError: none left);"
                + " what was scanned until then is stored.%n".formatted());
  }

  @Test
  void theMainThreadSaysASentenceToo() throws Exception {
    OutputStream none =
        new OutputStream() {
          @Override
          public void write(int octet) {
            throw new OutOfMemoryError("none left");
          }
        };
    assertThat(scan(new DyingClock(false), none)).isEqualTo(1);
    assertThat(err.toString())
        .contains("mxmaven: Memory ran out (none left); MXMAVEN_JAVA_OPTS=-Xmx4g allows more.");
  }

  private int scan(Clock clock, OutputStream out) throws Exception {
    Path zone = Files.writeString(folder.resolve("zone"), ZONE);
    Path list = Files.writeString(folder.resolve("list"), "a.example.test\nb.example.test\n");
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(err, true),
            StandardCharsets.UTF_8,
            Map.of(),
            clock,
            System::nanoTime,
            () -> new Surroundings.StandardOutput(out, 0),
            () -> 0,
            new Interruption());
    return new App(surroundings)
        .run(
            "-m",
            list.toString(),
            "--zone",
            zone.toString(),
            "-d",
            folder.resolve("db").toString());
  }
}
