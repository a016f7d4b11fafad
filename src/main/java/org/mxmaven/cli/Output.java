package org.mxmaven.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.mxmaven.cli.Surroundings.StandardOutput;
import org.mxmaven.report.Terminal;

/**
 * Where the report goes: standard output, or a file, which is written beside and renamed when it is
 * complete.
 */
final class Output implements AutoCloseable {
  private final PrintWriter writer;
  private final Terminal terminal;
  private final Optional<Replacement> file;

  private record Replacement(Path part, Path whole) {}

  private Output(PrintWriter writer, Terminal terminal, Optional<Replacement> file) {
    this.writer = writer;
    this.terminal = terminal;
    this.file = file;
  }

  static Output open(Options options, Surroundings surroundings) {
    return options
        .output
        .map(path -> toFile(path, options, surroundings))
        .orElseGet(() -> toStandardOutput(options, surroundings));
  }

  private static Output toStandardOutput(Options options, Surroundings surroundings) {
    StandardOutput out = surroundings.terminal().get();
    // JSON is UTF-8, whatever the terminal takes (RFC 8259 §8.1).
    Charset charset =
        options.format == Options.Format.JSONL ? StandardCharsets.UTF_8 : surroundings.charset();
    boolean colour = out.isTerminal() && !surroundings.environment().containsKey("NO_COLOR");
    Terminal terminal =
        new Terminal(
            coloured(options, colour), out.width(), charset, surroundings.clock().getZone());
    return new Output(
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(out.stream(), charset))),
        terminal,
        Optional.empty());
  }

  private static Output toFile(Path path, Options options, Surroundings surroundings) {
    if (Files.isDirectory(path)) {
      throw new UserError(ExitCode.USAGE, "--output %s is a folder; give a file.".formatted(path));
    }
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    try {
      Path part = Files.createTempFile(folder, ".mxmaven-", ".part");
      // For Ctrl-C: nothing half-written stays.
      part.toFile().deleteOnExit();
      Terminal terminal =
          new Terminal(
              coloured(options, false), 0, StandardCharsets.UTF_8, surroundings.clock().getZone());
      return new Output(
          new PrintWriter(Files.newBufferedWriter(part)),
          terminal,
          Optional.of(new Replacement(part, path)));
    } catch (IOException e) {
      throw new UserError(
          ExitCode.USAGE,
          "--output %s cannot be written; check that the folder exists and may be written to."
              .formatted(path),
          e);
    }
  }

  private static boolean coloured(Options options, boolean automatic) {
    return switch (options.color) {
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

  /** Whether the reader of standard output went away, so that printing has no more use. */
  boolean isAbandoned() {
    return file.isEmpty() && writer.checkError();
  }

  /** Puts the complete file in its place. */
  void complete() {
    boolean failed = writer.checkError();
    file.ifPresent(replacement -> put(replacement, failed));
  }

  private void put(Replacement replacement, boolean failed) {
    writer.close();
    try {
      if (failed || writer.checkError()) {
        throw new IOException("writing failed");
      }
      Files.move(replacement.part(), replacement.whole(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError(
          ExitCode.INTERNAL_ERROR,
          "--output %s could not be written in full; is the disk full? The database has all results."
              .formatted(replacement.whole()),
          e);
    }
  }

  @Override
  public void close() {
    writer.flush();
    if (file.isPresent()) {
      writer.close();
      try {
        Files.deleteIfExists(file.get().part());
      } catch (IOException e) {
        throw new UserError(
            ExitCode.INTERNAL_ERROR,
            "The unfinished file %s could not be removed.".formatted(file.get().part()),
            e);
      }
    }
  }
}
