package org.mxmaven.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the programs that the benchmark needs, on the path and where Debian keeps servers. */
final class Programs {
  private static final Map<String, String> PACKAGES =
      Map.of(
          "nsd", "nsd",
          "nsd-control", "nsd",
          "knotd", "knot",
          "knotc", "knot",
          "dnsdist", "dnsdist",
          "dnsperf", "dnsperf");

  private Programs() {}

  /** Where a program is; {@link #demand} was asked for it before. */
  static String path(String name) {
    return find(name).orElseThrow(() -> new BenchException(name + " is not installed.")).toString();
  }

  /**
   * Makes sure that all of them are there.
   *
   * @throws BenchException naming the Debian packages of those that are missing
   */
  static void demand(Set<String> names) {
    Set<String> missing = new LinkedHashSet<>();
    for (String name : names) {
      if (find(name).isEmpty()) {
        missing.add(PACKAGES.getOrDefault(name, name));
      }
    }
    if (!missing.isEmpty()) {
      throw new BenchException(
          "Something is not installed; on Debian: apt-get install " + String.join(" ", missing));
    }
  }

  private static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
