package org.mxmaven.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The figures of one run.
 *
 * @param queries sent by the program; empty if nobody counted those that were lost on the way
 * @param dnsperf queries/s that the server can do; empty if the way to it was impaired
 */
record Row(
    int domains,
    double seconds,
    double cpuSeconds,
    OptionalLong queries,
    long questions,
    long peakBytes,
    long databaseBytes,
    OptionalDouble dnsperf,
    long differing,
    long unknown) {
  /** The head of the table, in Markdown. */
  static final String HEAD =
      """
      | domains | seconds | domains/s | queries/s | queries per domain | queries ÷ questions | CPU ms per domain | peak memory | database | dnsperf queries/s | R | differ | UNKNOWN |
      | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

  String line() {
    double rate = domains / seconds;
    return "| "
        + String.join(
            " | ",
            List.of(
                whole(domains),
                format("%.1f", seconds),
                whole(rate),
                queries.isEmpty() ? "-" : whole(queries.getAsLong() / seconds),
                queries.isEmpty() ? "-" : format("%.2f", (double) queries.getAsLong() / domains),
                queries.isEmpty() ? "-" : format("%.3f", (double) queries.getAsLong() / questions),
                format("%.2f", cpuSeconds * 1000 / domains),
                whole(peakBytes / 1e6) + " MB",
                format("%.1f", databaseBytes / 1e6) + " MB",
                dnsperf.isEmpty() ? "-" : whole(dnsperf.getAsDouble()),
                dnsperf.isEmpty() ? "-" : format("%.3f", rate * 3 / dnsperf.getAsDouble()),
                whole(differing),
                whole(unknown)))
        + " |";
  }

  private static String whole(double number) {
    return format("%,.0f", number);
  }

  private static String format(String pattern, double number) {
    return String.format(Locale.ROOT, pattern, number);
  }
}
