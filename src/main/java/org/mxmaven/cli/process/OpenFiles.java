package org.mxmaven.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Names of files that are open already, such as {@code /dev/stdout}. What is behind them may be an
 * ordinary file, but it is in use, and the same name means another file to another program.
 */
public final class OpenFiles {
  static final Path INPUT = Path.of("/dev/stdin");
  static final Path OUTPUT = Path.of("/dev/stdout");
  static final Path ERROR = Path.of("/dev/stderr");

  private static final List<Path> INPUTS =
      List.of(INPUT, Path.of("/dev/fd/0"), Path.of("/proc/self/fd/0"));

  private static final List<Path> NAMES =
      List.of(INPUT, OUTPUT, ERROR, Path.of("/dev/fd"), Path.of("/proc"));

  private OpenFiles() {}

  /** Whether a path is one of these names. */
  public static boolean name(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return NAMES.stream().anyMatch(whole::startsWith);
  }

  /** Whether it is the file that standard output or standard error was directed to. */
  public static boolean isPrintedTo(Path file) {
    return isSame(OUTPUT, file) || isSame(ERROR, file);
  }

  /** Whether standard input was directed to come from that file. */
  public static boolean isReadFrom(Path file) {
    return isSame(INPUT, file);
  }

  private static boolean isSame(Path open, Path file) {
    try {
      return Files.isRegularFile(file) && Files.isSameFile(open, file);
    } catch (IOException e) {
      // A system without such names, or what is open has none.
      return false;
    }
  }

  /** Whether a path is a name of standard input. */
  public static boolean nameInput(Path path) {
    return INPUTS.contains(path.toAbsolutePath().normalize());
  }
}
