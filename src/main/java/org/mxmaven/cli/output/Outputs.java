package org.mxmaven.cli.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.cli.option.ReportFormat;
import org.mxmaven.cli.option.ReportOptions;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.report.TerminalText;
import org.mxmaven.report.csv.CsvReport;

/** Where the reports of a run go: standard output, or files. */
public final class Outputs implements AutoCloseable {
  private final List<Destination> destinations;
  private final CsvReport.RowSubject csvRows;

  /** One report: its form, and where it goes. */
  record Destination(ReportFormat format, Output output) {}

  private Outputs(List<Destination> destinations, CsvReport.RowSubject csvRows) {
    this.destinations = List.copyOf(destinations);
    this.csvRows = csvRows;
  }

  /**
   * Opens all that the options name.
   *
   * @param needed what no report may replace
   * @throws UserError if one of them cannot be used; nothing is left of the others
   */
  public static Outputs open(ReportOptions options, NeededFiles needed, Surroundings surroundings) {
    refuseRowsOfNothing(options);
    CsvReport.RowSubject csvRows = options.csvRows.orElse(CsvReport.RowSubject.DOMAINS);
    if (options.outputs.isEmpty()) {
      boolean text = options.format() == ReportFormat.TABLE;
      Output output = Output.open(options.color, !text, surroundings);
      return new Outputs(List.of(new Destination(options.format(), output)), csvRows);
    }
    OutputPaths.check(options.outputs, needed);
    tellUnknownSuffixes(options, surroundings);
    List<Destination> opened = new ArrayList<>();
    try {
      options.outputs.forEach(
          path ->
              opened.add(
                  new Destination(
                      ReportFormat.of(path).orElse(options.format()),
                      Output.toFile(path, options.color, surroundings))));
    } catch (UserError e) {
      new Outputs(opened, csvRows).close();
      throw e;
    }
    return new Outputs(opened, csvRows);
  }

  /** Nobody is to find out after a long scan that findings.xlsx is none. */
  private static void tellUnknownSuffixes(ReportOptions options, Surroundings surroundings) {
    if (options.format.isPresent()) {
      return;
    }
    TerminalText text = new TerminalText(surroundings.charset());
    for (Path path : options.outputs) {
      boolean hasSuffix = String.valueOf(path.getFileName()).matches(".+\\.[^.]+");
      if (hasSuffix && ReportFormat.of(path).isEmpty()) {
        surroundings
            .err()
            .println(
                text.of(
                    "No form of report has the suffix of %s; it will hold the table, as text."
                        .formatted(path)));
      }
    }
  }

  private static void refuseRowsOfNothing(ReportOptions options) {
    boolean csv =
        options.outputs.isEmpty()
            ? options.format() == ReportFormat.CSV
            : options.outputs.stream()
                .anyMatch(
                    path -> ReportFormat.of(path).orElse(options.format()) == ReportFormat.CSV);
    if (options.csvRows.isPresent() && !csv) {
      throw new UserError(
          ExitCode.USAGE, "--csv-rows goes with --format csv or an --output that ends in .csv.");
    }
  }

  Stream<Destination> stream() {
    return destinations.stream();
  }

  /** What has a row of its own in those of CSV. */
  CsvReport.RowSubject csvRows() {
    return csvRows;
  }

  /** Whether one of the reports has that form. */
  public boolean include(ReportFormat format) {
    return stream().anyMatch(destination -> destination.format() == format);
  }

  /** Whether nobody reads any of them any more, as far as was written. */
  public boolean areAbandoned() {
    return stream().allMatch(destination -> destination.output().isAbandoned());
  }

  /**
   * Ends the reports and puts files in their places, each if it is whole.
   *
   * @throws UserError if some report could not be written in full
   */
  public void complete() {
    List<UserError> failures = new ArrayList<>();
    for (Destination destination : destinations) {
      try {
        destination.output().complete();
      } catch (UserError e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      String sentences =
          failures.stream().map(UserError::getMessage).collect(Collectors.joining(" "));
      throw new UserError(ExitCode.INTERNAL_ERROR, sentences, failures.get(0));
    }
  }

  @Override
  public void close() {
    destinations.forEach(destination -> destination.output().close());
  }
}
