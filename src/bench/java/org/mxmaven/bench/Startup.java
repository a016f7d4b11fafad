package org.mxmaven.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long the launcher takes for one domain, against the same by plain {@code java -jar}. */
final class Startup {
  private static final int RUNS = 9;
  private static final int LIMIT_SECONDS = 120;

  private final Options options;
  private final List<String> arguments;
  private final Path database;

  private Startup(Options options, String domain, int port) {
    this.options = options;
    this.database = options.folder.resolve("startup.db");
    this.arguments =
        List.of("-s", domain, "--nameserver", "127.0.0.1:" + port, "-d", database.toString());
  }

  /** Both in turn, each into a new database; a sentence with the medians and their ratio. */
  static String measure(Options options, String domain, int port) {
    Startup startup = new Startup(options, domain, port);
    List<String> launcher = List.of(options.home.resolve("mxmaven").toString());
    List<String> plain = List.of(java(), "-jar", "" + options.home.resolve("target/mxmaven.jar"));
    // What a first start makes for later ones is not measured.
    startup.seconds(launcher);
    startup.seconds(plain);
    List<Double> launched = new ArrayList<>();
    List<Double> plainly = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      launched.add(startup.seconds(launcher));
      plainly.add(startup.seconds(plain));
    }
    return String.format(
        Locale.ROOT,
        "./mxmaven -s: %.2f s; java -jar: %.2f s; ratio %.2f (medians of %d)",
        median(launched),
        median(plainly),
        median(launched) / median(plainly),
        RUNS);
  }

  private double seconds(List<String> program) {
    Scan.forget(database);
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    long start = System.nanoTime();
    try (Child child = Child.start(command, Map.of(), options.folder.resolve("startup.out"))) {
      int code = child.waitFor(LIMIT_SECONDS);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (code != 0) {
        throw new BenchException("It ended with exit code " + code + ": " + child.printed());
      }
      return seconds;
    }
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
