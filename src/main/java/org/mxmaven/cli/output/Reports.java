package org.mxmaven.cli.output;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.mxmaven.cli.option.Options;
import org.mxmaven.cli.output.Outputs.Destination;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.SeveralReports;
import org.mxmaven.report.csv.CsvReport;
import org.mxmaven.report.html.HtmlReport;
import org.mxmaven.report.json.JsonDocument;
import org.mxmaven.report.json.JsonLines;
import org.mxmaven.report.markdown.MarkdownReport;
import org.mxmaven.report.sarif.SarifReport;
import org.mxmaven.report.text.SingleReport;
import org.mxmaven.report.text.StoredReport;
import org.mxmaven.report.text.TableReport;
import org.mxmaven.result.DomainFilter;

/** Makes the reports that the options ask for. */
public final class Reports {
  private Reports() {}

  /**
   * All reports as one.
   *
   * @param origin asked once if some report tells it
   * @param settled the line before which no domain is still to come
   */
  public static Report of(
      Options options, Outputs outputs, Supplier<Origin> origin, IntSupplier settled) {
    List<Report> reports =
        outputs.stream()
            .<Report>map(
                destination ->
                    new GuardedReport(
                        of(options, destination, origin, settled), destination.output()))
            .toList();
    return reports.size() == 1 ? reports.get(0) : new SeveralReports(reports);
  }

  private static Report of(
      Options options, Destination destination, Supplier<Origin> origin, IntSupplier settled) {
    PrintWriter out = destination.output().writer();
    return switch (destination.format()) {
      case TABLE -> table(options, destination.output());
      case CSV -> new CsvReport(out, options.csvRows.orElse(CsvReport.Rows.DOMAINS), settled);
      case JSON -> new JsonDocument(out, origin.get(), settled);
      case JSONL -> new JsonLines(out);
      case HTML -> new HtmlReport(out, origin.get(), destination.output().terminal().zone());
      case MARKDOWN ->
          new MarkdownReport(out, origin.get(), destination.output().terminal().zone());
      case SARIF ->
          new SarifReport(out, origin.get(), list(options), options.findings.selection(), settled);
    };
  }

  private static String title(Options options) {
    String which = options.filter().equals(DomainFilter.ALL) ? "all" : "selected";
    String when =
        options
            .at
            .map(
                at ->
                    " as of %s; last_updated is since when it was so"
                        .formatted(at.text().replace('T', ' ')))
            .orElse("");
    return "Showing %s domain records in %s%s".formatted(which, options.database, when);
  }

  /** The file that domains have their lines in, if there is one. */
  private static Optional<Path> list(Options options) {
    return options.mode.list.map(Path::of).filter(Files::isRegularFile);
  }

  private static Report table(Options options, Output output) {
    if (options.mode.showAll) {
      return new StoredReport(output.writer(), output.terminal(), title(options), options.verbose);
    }
    return options.mode.single.isPresent()
        ? new SingleReport(output.writer(), output.terminal(), options.verbose)
        : new TableReport(output.writer(), output.terminal(), options.verbose);
  }
}
