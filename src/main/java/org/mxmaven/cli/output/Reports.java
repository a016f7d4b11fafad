package org.mxmaven.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.mxmaven.check.catalogue.CheckSelection;
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
import org.mxmaven.verdict.VerdictList;

/**
 * Makes the reports of a run.
 *
 * @param origin where they come from; asked if some report tells it
 * @param list the file that domains have their lines in, if there is one
 * @param checks which findings there are, and how severe they are
 * @param settled the line before which no domain is still to come
 * @param table the report to read
 */
public record Reports(
    Supplier<Origin> origin,
    Optional<Path> list,
    CheckSelection checks,
    IntSupplier settled,
    Function<Output, Report> table) {

  /** All reports as one. */
  public Report of(Outputs outputs) {
    List<Report> reports =
        outputs.stream()
            .<Report>map(
                destination ->
                    new GuardedReport(of(destination, outputs.csvRows()), destination.output()))
            .toList();
    return reports.size() == 1 ? reports.get(0) : new SeveralReports(reports);
  }

  private Report of(Destination destination, CsvReport.RowSubject csvRows) {
    Output output = destination.output();
    PrintWriter out = output.writer();
    return switch (destination.format()) {
      case TABLE -> table.apply(output);
      case CSV -> new CsvReport(out, csvRows, VerdictList.ALL, settled);
      case JSON -> new JsonDocument(out, origin.get(), VerdictList.ALL, settled);
      case JSONL -> new JsonLines(out, VerdictList.ALL);
      case HTML -> new HtmlReport(out, origin.get(), output.terminal().zone(), VerdictList.ALL);
      case MARKDOWN ->
          new MarkdownReport(out, origin.get(), output.terminal().zone(), VerdictList.ALL);
      case SARIF -> new SarifReport(out, origin.get(), list, checks, settled);
    };
  }
}
