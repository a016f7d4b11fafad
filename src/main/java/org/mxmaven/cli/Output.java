package org.mxmaven.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.cli.Surroundings.StandardOutput;
import org.mxmaven.report.Terminal;

/** Where the report goes: standard output, or a file. */
final class Output implements AutoCloseable {
  private final WatchedStream stream;
  private final PrintWriter writer;
  private final Terminal terminal;
  private final Optional<ReportFile> file;

  private Output(WatchedStream stream, Terminal terminal, Optional<ReportFile> file) {
    this.stream = stream;
    this.writer =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, terminal.charset())));
    this.terminal = terminal;
    this.file = file;
  }

  static Output open(Options options, Surroundings surroundings) {
    return options
        .output
        .map(path -> toFile(path, options, surroundings))
        .orElseGet(() -> open(options.color, options.format == Options.Format.JSONL, surroundings));
  }

  /**
   * Standard output.
   *
   * @param json whether it will be JSON
   */
  static Output open(Options.Color color, boolean json, Surroundings surroundings) {
    StandardOutput out = surroundings.terminal().get();
    // JSON is UTF-8, whatever the terminal takes (RFC 8259 §8.1).
    Charset charset = json ? StandardCharsets.UTF_8 : surroundings.charset();
    boolean colour = out.isTerminal() && !surroundings.environment().containsKey("NO_COLOR");
    Terminal terminal =
        new Terminal(coloured(color, colour), out.width(), charset, surroundings.clock().getZone());
    return new Output(new WatchedStream(out.stream()), terminal, Optional.empty());
  }

  private static Output toFile(Path path, Options options, Surroundings surroundings) {
    if (Files.isDirectory(path)) {
      throw new UserError(ExitCode.USAGE, "--output %s is a folder; give a file.".formatted(path));
    }
    refuseInputs(path, options);
    Terminal terminal =
        new Terminal(
            coloured(options.color, false),
            0,
            StandardCharsets.UTF_8,
            surroundings.clock().getZone());
    try {
      ReportFile file = ReportFile.open(path);
      return new Output(new WatchedStream(file.stream()), terminal, Optional.of(file));
    } catch (IOException e) {
      throw new UserError(
          ExitCode.USAGE,
          "--output %s cannot be written; check that the folder exists and may be written to."
              .formatted(path),
          e);
    }
  }

  /** The report would replace what the user needs: the database, the list, a zone file. */
  private static void refuseInputs(Path path, Options options) {
    List<Path> inputs = new ArrayList<>(options.answers.zones);
    inputs.add(options.database);
    options.mode.list.ifPresent(list -> inputs.add(Path.of(list)));
    for (Path input : inputs) {
      if (isSame(input, path)) {
        throw new UserError(
            ExitCode.USAGE,
            "--output %s is the database or an input file itself; give another file."
                .formatted(path));
      }
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isRegularFile(one) && Files.isSameFile(one, other);
    } catch (IOException e) {
      // One of them does not exist.
      return false;
    }
  }

  private static boolean coloured(Options.Color color, boolean automatic) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> automatic;
    };
  }

  PrintWriter writer() {
    return writer;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Whether the reader of a pipe went away, so that printing has no more use. */
  boolean isAbandoned() {
    return writer.checkError() && !stream.hasFailed();
  }

  /**
   * Ends the report, and puts a file in its place. A reader of a pipe who went away is no error.
   *
   * @throws UserError if the report could not be written in full
   */
  void complete() {
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
          "The report could not be written in full (%s); the database has all results."
              .formatted(e.getMessage()),
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
