package org.mxmaven.cli.process;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard input as whoever started the program gave it. Where it was closed, a file that the JVM
 * opened for itself has taken its place, and is not to be read.
 */
public final class StandardInput {
  /**
   * Set in the octal flags of what a process opened for itself, never of what it was started with.
   */
  private static final int CLOSE_ON_EXEC = 02000000;

  private StandardInput() {}

  /**
   * That stream, or one that cannot be read.
   *
   * @param java where the JVM is
   */
  public static InputStream of(InputStream given, Path java) {
    return isOfTheJvm(java.resolve("lib").resolve("modules"))
        ? new FileInputStream(new FileDescriptor())
        : given;
  }

  private static boolean isOfTheJvm(Path modules) {
    try {
      return Files.isSameFile(OpenFiles.INPUT, modules) || isClosedOnExec();
    } catch (IOException e) {
      // A system without such names, or a JVM without that file: nothing speaks against it.
      return false;
    }
  }

  /** As Linux tells it. */
  private static boolean isClosedOnExec() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/fdinfo/0")).stream()
        .filter(line -> line.startsWith("flags:"))
        .mapToInt(line -> Integer.parseInt(line.substring("flags:".length()).strip(), 8))
        .anyMatch(flags -> (flags & CLOSE_ON_EXEC) != 0);
  }
}
