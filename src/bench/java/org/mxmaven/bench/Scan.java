package org.mxmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of the built program over a list, as a user would start it, into a new database.
 *
 * @param report the JSON Lines that it wrote
 * @param announced the queries that it says it sent, if it says so
 */
record Scan(
    double seconds, Usage usage, Path report, Path database, OptionalLong announced, String said) {
  private static final Pattern QUERIES =
      Pattern.compile("(?<![0-9.,])([0-9][0-9,]*) (?:DNS )?queries");

  /** Some domain could not be looked up: a result like any other. */
  private static final int INCOMPLETE = 3;

  static Scan run(Options options, Workload workload, int port, Map<String, String> environment) {
    Path report = options.folder.resolve("report.jsonl");
    Path database = options.folder.resolve("scan.db");
    forget(database);
    List<String> command = new ArrayList<>();
    command.add(options.home.resolve("mxmaven").toString());
    command.addAll(List.of("-m", "" + workload.list(), "--nameserver", "127.0.0.1:" + port));
    command.addAll(List.of("-d", "" + database, "--format", "jsonl", "--output", "" + report));
    command.addAll(options.forMxMaven);
    long start = System.nanoTime();
    try (Child child = Child.start(command, environment, options.folder.resolve("scan.out"))) {
      Usage usage = Usage.watch(child.process(), options.limitSeconds);
      double seconds = (System.nanoTime() - start) / 1e9;
      int code = child.waitFor(1);
      String said = child.printed();
      if (code != 0 && code != INCOMPLETE) {
        throw new BenchException("The scan ended with exit code " + code + " and said: " + said);
      }
      return new Scan(seconds, usage, report, database, announced(said), said);
    }
  }

  /** Removes a database, and what SQLite keeps beside it. */
  static void forget(Path database) {
    for (String end : List.of("", "-wal", "-shm", "-journal")) {
      try {
        Files.deleteIfExists(Path.of(database + end));
      } catch (IOException e) {
        throw new BenchException("An old database cannot be removed: " + e.getMessage(), e);
      }
    }
  }

  private static OptionalLong announced(String said) {
    Matcher found = QUERIES.matcher(said);
    return found.find()
        ? OptionalLong.of(Long.parseLong(found.group(1).replace(",", "")))
        : OptionalLong.empty();
  }
}
