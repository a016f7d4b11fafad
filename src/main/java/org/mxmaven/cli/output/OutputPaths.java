package org.mxmaven.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.OpenFiles;
import org.mxmaven.cli.process.UserError;

/** Refuses files for reports that a report would do harm to, before any is opened. */
final class OutputPaths {
  private OutputPaths() {}

  /**
   * Does nothing if all is well.
   *
   * @throws UserError if a report would replace what the user needs, or another report
   */
  public static void check(List<Path> outputs, NeededFiles needed) {
    Set<Path> seen = new HashSet<>();
    for (Path path : outputs) {
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
      if (needed.include(path)) {
        throw refused(path, "is the database or an input file itself; give another file.");
      }
      if (seen.stream().anyMatch(other -> isOne(other, path))
          || !seen.add(NeededFiles.identity(path))) {
        throw refused(path, "is given twice; give each report a file of its own.");
      }
    }
  }

  private static UserError refused(Path path, String reason) {
    return new UserError(ExitCode.USAGE, "--output %s %s".formatted(path, reason));
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
}
