package org.mxmaven.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name server can do at most: the rate at which dnsperf gets the same questions answered.
 */
final class Dnsperf {
  private static final int SECONDS = 5;
  private static final Pattern RATE = Pattern.compile("Queries per second: +([0-9.]+)");

  private Dnsperf() {}

  /** Queries per second, straight from the server. */
  static double rate(Workload workload, int port, Path folder) {
    List<String> command =
        List.of(
            Programs.path("dnsperf"),
            "-s",
            "127.0.0.1",
            "-p",
            "" + port,
            "-e",
            "-c",
            "4",
            "-q",
            "300",
            "-t",
            "1",
            "-l",
            "" + SECONDS,
            "-d",
            "" + workload.queries());
    String said = Child.run(command, folder.resolve("dnsperf.out"), 20L * SECONDS);
    Matcher found = RATE.matcher(said);
    if (!found.find()) {
      throw new BenchException("dnsperf tells no rate: " + said);
    }
    return Double.parseDouble(found.group(1));
  }
}
