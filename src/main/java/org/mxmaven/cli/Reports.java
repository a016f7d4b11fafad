package org.mxmaven.cli;

import org.mxmaven.check.Checks;
import org.mxmaven.report.JsonLines;
import org.mxmaven.report.Report;
import org.mxmaven.report.SingleReport;
import org.mxmaven.report.TableReport;

/** Chooses the report that the options ask for. */
final class Reports {
  private Reports() {}

  static Report of(Options options, Output output) {
    return switch (options.format) {
      case JSONL -> new JsonLines(output.writer(), Checks::byId);
      case TABLE ->
          options.mode.single.isPresent()
              ? new SingleReport(output.writer(), output.terminal(), Checks::byId, options.verbose)
              : new TableReport(output.writer(), output.terminal(), Checks::byId, options.verbose);
    };
  }
}
