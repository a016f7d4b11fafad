package org.mxmaven.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mxmaven.report.csv.CsvReport;
import picocli.CommandLine.Option;

/** The options that say which reports are written, and where. */
public final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "The form of the report: table, csv, json, jsonl (a line of JSON per domain), html,"
              + " markdown or sarif. Default: table.")
  public Optional<ReportFormat> format = Optional.empty();

  @Option(
      names = "--csv-rows",
      paramLabel = "domains|findings",
      description = "What has a row of its own in CSV. Default: domains.")
  public Optional<CsvReport.RowSubject> csvRows = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Write the report to this file; it appears whole or not at all. May be given several"
              + " times, for a report each: its form follows from the suffix (.txt, .csv,"
              + " .json, .jsonl, .html, .md, .sarif), or else"
              + " from --format.")
  public List<Path> outputs = List.of();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Colour the report. Default: ${DEFAULT-VALUE}, which is on a terminal where NO_COLOR is"
              + " not set.")
  public ColorChoice color = ColorChoice.AUTO;

  /** The form of a report on standard output, or in a file whose name does not say it. */
  public ReportFormat format() {
    return format.orElse(ReportFormat.TABLE);
  }
}
