package org.mxmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program that the benchmark started; none outlives the benchmark. */
final class Child implements AutoCloseable {
  private static final Set<Child> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Child::stop)));
  }

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a program in a folder.
   *
   * @param log what it prints goes there
   * @param environment set for it in addition
   */
  static Child start(List<String> command, Map<String, String> environment, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile()).redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().putAll(environment);
    try {
      Child child = new Child(builder.start(), log);
      RUNNING.add(child);
      child.process.getOutputStream().close();
      child.writeDown();
      return child;
    } catch (IOException e) {
      throw new BenchException(command.get(0) + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** Runs a program to its end and returns what it printed. */
  static String run(List<String> command, Path log, long limitSeconds) {
    try (Child child = start(command, Map.of(), log)) {
      child.waitFor(limitSeconds);
      return child.printed();
    }
  }

  Process process() {
    return process;
  }

  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new BenchException("What a program printed cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Waits for its end.
   *
   * @return its exit code
   * @throws BenchException if it has not ended in time
   */
  int waitFor(long limitSeconds) {
    try {
      if (process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new BenchException("A program did not end within " + limitSeconds + " s: " + log);
  }

  @Override
  public void close() {
    stop();
    RUNNING.remove(this);
  }

  /** The script that started the benchmark stops them too, should this Java be killed. */
  private void writeDown() throws IOException {
    Path pids = log.resolveSibling("pids");
    Files.writeString(
        pids, process.pid() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void stop() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
