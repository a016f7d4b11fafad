package org.mxmaven.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mxmaven.cli.option.Options;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.OpenFiles;
import org.mxmaven.cli.process.UserError;

/** Refuses files for reports that a report would do harm to, before any is opened. */
public final class OutputPaths {
  /**
   * Where SQLite keeps what is not in the database itself yet; beside the file, not a link to it.
   */
  private static final List<String> BESIDE_A_DATABASE = List.of("-wal", "-shm", "-journal");

  private OutputPaths() {}

  /**
   * Does nothing if all is well.
   *
   * @throws UserError if a report would replace what the user needs, or another report
   */
  public static void check(Options options) {
    Set<Path> seen = new HashSet<>();
    for (Path path : options.outputs) {
      if (path.toString().isEmpty()) {
        throw new UserError(ExitCode.USAGE, "--output lacks the name of a file.");
      }
      if (path.toString().equals("-")) {
        throw refused(path, "is no file; without --output the report goes to standard output.");
      }
      if (Files.isDirectory(path)) {
        throw refused(path, "is a folder; give a file.");
      }
      if (Files.isSymbolicLink(path) && Files.notExists(path)) {
        throw refused(path, "is a symbolic link that leads nowhere; remove it, or give a file.");
      }
      if (OpenFiles.nameInput(path)) {
        throw refused(path, "is standard input, which nobody writes to; give a file.");
      }
      if (inputs(options).stream().anyMatch(input -> isSame(input, path))
          || (options.mode.list.isPresent() && OpenFiles.isReadFrom(path))) {
        throw refused(path, "is the database or an input file itself; give another file.");
      }
      if (seen.stream().anyMatch(other -> isOne(other, path)) || !seen.add(identity(path))) {
        throw refused(path, "is given twice; give each report a file of its own.");
      }
    }
  }

  private static UserError refused(Path path, String reason) {
    return new UserError(ExitCode.USAGE, "--output %s %s".formatted(path, reason));
  }

  /** What the user needs: the database, the list, the zone files. */
  private static List<Path> inputs(Options options) {
    List<Path> inputs = new ArrayList<>(options.answers.zones);
    options
        .database
        .file()
        .ifPresent(
            file -> {
              inputs.add(file);
              BESIDE_A_DATABASE.forEach(suffix -> inputs.add(Path.of(identity(file) + suffix)));
            });
    options.mode.list.ifPresent(list -> inputs.add(Path.of(list)));
    return inputs;
  }

  /** Names of what is open already, such as a pipe, have no path in common. */
  private static boolean isOne(Path other, Path path) {
    try {
      return Files.isSameFile(other, path);
    } catch (IOException e) {
      // One of them does not exist.
      return false;
    }
  }

  private static boolean isSame(Path input, Path output) {
    try {
      return Files.exists(input)
          ? Files.isRegularFile(input) && Files.isSameFile(input, output)
          : identity(input).equals(identity(output));
    } catch (IOException e) {
      // The report's file does not exist.
      return false;
    }
  }

  /** One path for all paths that lead to the same file, be it there or not. */
  private static Path identity(Path path) {
    Path whole = path.toAbsolutePath();
    Path folder = whole.getParent();
    try {
      return Files.exists(whole) || folder == null
          ? whole.toRealPath()
          : folder.toRealPath().resolve(whole.getFileName());
    } catch (IOException e) {
      return whole.normalize();
    }
  }
}
