package org.mxmaven.cli.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.mxmaven.cli.option.ColorChoice;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.Surroundings.StandardOutput;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.report.Terminal;

/** Where one report goes: standard output, or a file. */
public final class Output implements AutoCloseable {
  private static final String IN_DATABASE = "; the database has all results";

  private final WatchedStream stream;
  private final PrintWriter writer;
  private final Terminal terminal;
  private final String report;
  private final String comfort;
  private final Optional<ReportFile> file;

  private Output(
      WatchedStream stream,
      Terminal terminal,
      String report,
      String comfort,
      Optional<ReportFile> file) {
    this.stream = stream;
    this.writer =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, terminal.charset())));
    this.terminal = terminal;
    this.report = report;
    this.comfort = comfort;
    this.file = file;
  }

  /**
   * Standard output, for what a database holds.
   *
   * @param data whether it will be read by a program
   */
  public static Output open(ColorChoice color, boolean data, Surroundings surroundings) {
    return open("The report", IN_DATABASE, color, data, surroundings);
  }

  /**
   * Standard output, for what no database holds.
   *
   * @param data whether it will be read by a program
   */
  public static Output openWithoutDatabase(
      ColorChoice color, boolean data, Surroundings surroundings) {
    return open("The output", "", color, data, surroundings);
  }

  private static Output open(
      String report, String comfort, ColorChoice color, boolean data, Surroundings surroundings) {
    StandardOutput out = surroundings.terminal().get();
    // Data is UTF-8, whatever the terminal takes; of JSON, RFC 8259 §8.1 says so.
    Charset charset = data ? StandardCharsets.UTF_8 : surroundings.charset();
    boolean colour = out.isTerminal() && !surroundings.environment().containsKey("NO_COLOR");
    Terminal terminal =
        new Terminal(coloured(color, colour), out.width(), charset, surroundings.clock().getZone());
    return new Output(new WatchedStream(out.stream()), terminal, report, comfort, Optional.empty());
  }

  /**
   * A file.
   *
   * @throws UserError if it cannot be written
   */
  static Output toFile(Path path, ColorChoice color, Surroundings surroundings) {
    Terminal terminal =
        new Terminal(
            coloured(color, false), 0, StandardCharsets.UTF_8, surroundings.clock().getZone());
    try {
      ReportFile file = ReportFile.open(path);
      return new Output(
          new WatchedStream(file.stream()),
          terminal,
          "The report " + path,
          IN_DATABASE,
          Optional.of(file));
    } catch (IOException e) {
      throw new UserError(
          ExitCode.USAGE,
          "--output %s cannot be written; check that the folder exists and may be written to."
              .formatted(path),
          e);
    }
  }

  private static boolean coloured(ColorChoice color, boolean automatic) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> automatic;
    };
  }

  public PrintWriter writer() {
    return writer;
  }

  public Terminal terminal() {
    return terminal;
  }

  /** Takes note that the report broke off, so that it is not completed. */
  void fail(IOException reason) {
    stream.fail(reason);
  }

  /** Whether the reader of a pipe went away, so that printing has no more use. */
  boolean isAbandoned() {
    return stream.isAbandoned();
  }

  /**
   * Ends the report, and puts a file in its place. A reader of a pipe who went away is no error.
   *
   * @throws UserError if the report could not be written in full
   */
  public void complete() {
    writer.flush();
    if (file.isPresent()) {
      writer.close();
    }
    try {
      stream.check();
      if (file.isPresent()) {
        file.get().complete();
      }
    } catch (IOException e) {
      throw new UserError(
          ExitCode.INTERNAL_ERROR,
          "%s could not be written in full (%s)%s.".formatted(report, e.getMessage(), comfort),
          e);
    }
  }

  @Override
  public void close() {
    writer.flush();
    if (file.isPresent()) {
      writer.close();
      try {
        file.get().discard();
      } catch (IOException e) {
        throw new UserError(
            ExitCode.INTERNAL_ERROR,
            "The unfinished report could not be removed (%s).".formatted(e.getMessage()),
            e);
      }
    }
  }
}
