package org.mxmaven.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the benchmark was asked to do. */
final class Options {
  static final String HELP =
      """
      Usage: src/bench/run [OPTION…] [-- OPTION OF MXMAVEN…]

      Makes a zone of invented domains with the truth beside it, serves it on loopback, has the built
      program scan it, checks every verdict, and prints a table.

        --domains N,…      how many domains; a row each (1000,10000,100000)
        --seed N           another seed makes other domains (1)
        --server nsd|knot  the name server (nsd)
        --delay MS         hold each reply back, with dnsdist (0)
        --loss PERCENT     lose so many of the queries, with dnsdist (0)
        --repeat N         measure so often and print the median by time (1)
        --limit SECONDS    how long one scan may take (1800)
        --profile          record with JFR and print what the time goes to; the figures suffer
        --startup          measure the start of ./mxmaven -s instead, against plain java -jar
        --folder FOLDER    make the files there and keep them, instead of in a temporary folder
        --help             this help

      It needs nsd or knot, and dnsperf; for --delay and --loss dnsdist. It installs nothing.
      """;

  List<Integer> domains = List.of(1_000, 10_000, 100_000);
  long seed = 1;
  NameServer.Kind server = NameServer.Kind.NSD;
  int delayMillis;
  double lossPercent;
  int repeat = 1;
  long limitSeconds = 1800;
  boolean profile;
  boolean startup;
  boolean help;
  final Path home;
  final Path folder;
  List<String> forMxMaven = List.of();

  private Options(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * Reads the arguments.
   *
   * @param arguments the project's folder and that for files, then those of the user
   */
  static Options of(String[] arguments) {
    Iterator<String> left = List.of(arguments).iterator();
    Options options = new Options(Path.of(left.next()), Path.of(left.next()));
    while (left.hasNext()) {
      String name = left.next();
      if (name.equals("--")) {
        List<String> others = new ArrayList<>();
        left.forEachRemaining(others::add);
        options.forMxMaven = others;
      } else {
        options.read(name, left);
      }
    }
    return options;
  }

  /** Whether dnsdist stands between the program and the name server. */
  boolean impaired() {
    return delayMillis > 0 || lossPercent > 0;
  }

  /** The programs without which this cannot be done. */
  Set<String> programs() {
    Set<String> all = new LinkedHashSet<>(server.programs());
    if (!startup) {
      all.add("dnsperf");
    }
    if (impaired()) {
      all.add("dnsdist");
    }
    return all;
  }

  private void read(String name, Iterator<String> left) {
    switch (name) {
      case "--help", "-h" -> help = true;
      case "--profile" -> profile = true;
      case "--startup" -> startup = true;
      default -> {
        if (!left.hasNext()) {
          throw new BenchException(name + " is no option or lacks its value; see --help.");
        }
        read(name, left.next());
      }
    }
  }

  private void read(String name, String value) {
    try {
      switch (name) {
        case "--domains" -> domains = List.of(value.split(",")).stream().map(this::count).toList();
        case "--seed" -> seed = Long.parseLong(value);
        case "--server" -> server = NameServer.Kind.valueOf(value.toUpperCase(Locale.ROOT));
        case "--delay" -> delayMillis = Integer.parseUnsignedInt(value);
        case "--loss" -> lossPercent = Double.parseDouble(value);
        case "--repeat" -> repeat = count(value);
        case "--limit" -> limitSeconds = count(value);
        default -> throw new BenchException(name + " is no option; see --help.");
      }
    } catch (IllegalArgumentException e) {
      throw new BenchException(name + " cannot be " + value + "; see --help.", e);
    }
  }

  private int count(String value) {
    int number = Integer.parseInt(value.replace("_", ""));
    if (number < 1) {
      throw new IllegalArgumentException("not positive");
    }
    return number;
  }
}
