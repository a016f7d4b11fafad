package org.mxmaven.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.cli.option.ColorChoice;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;

class GuardedReportTest {
  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          new ByteArrayInputStream(new byte[0]),
          new PrintWriter(new StringWriter()),
          StandardCharsets.UTF_8,
          Map.of(),
          Clock.systemUTC(),
          System::nanoTime,
          () -> {
            throw new IllegalStateException("not to be asked");
          },
          () -> 0,
          new Interruption());

  @Test
  void whatBreaksOffIsToldWhenTheOutputIsCompleted(@TempDir Path folder) {
    Path file = folder.resolve("report.html");
    try (Output output = Output.toFile(file, ColorChoice.AUTO, SURROUNDINGS)) {
      Report report = new GuardedReport(new Broken(output), output);
      report.end(Totals.none());
      report.end(Totals.none());
      assertThatThrownBy(output::complete)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("report.html could not be written in full (temporary file lost)");
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** Prints a little, and fails. */
  private static final class Broken implements Report {
    private final Output output;
    private boolean ended;

    Broken(Output output) {
      this.output = output;
    }

    @Override
    public void add(Judged judged) {}

    @Override
    public void end(Totals totals) {
      assertThat(ended).isFalse();
      ended = true;
      output.writer().print("half");
      throw new UncheckedIOException(new IOException("temporary file lost"));
    }
  }
}
