package org.mxmaven.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One finished run of the built jar in a JVM of its own. */
record Program(int status, String out, String err) {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Runs the jar; a run that does not end in two minutes fails. */
  static Program run(Path folder, String... args) throws IOException, InterruptedException {
    return finished(folder, start(folder, args));
  }

  /** Starts the jar, its standard output to be read by the caller. */
  static Process piped(Path folder, String... args) throws IOException {
    return new ProcessBuilder(command(args)).redirectError(folder.resolve("err").toFile()).start();
  }

  /** Runs any other command line of the project. */
  static Program runCommand(Path folder, List<String> command)
      throws IOException, InterruptedException {
    return finished(folder, start(folder, command));
  }

  private static Process start(Path folder, String... args) throws IOException {
    return start(folder, command(args));
  }

  private static Process start(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectError(folder.resolve("err").toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  /** The command line that runs the jar. */
  static List<String> command(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(JAVA, "-jar", System.getProperty("mxmaven.jar", "target/mxmaven.jar")));
    command.addAll(List.of(args));
    return command;
  }

  private static Program finished(Path folder, Process process)
      throws IOException, InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("the program does not end");
    }
    return new Program(
        process.exitValue(),
        Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
