package org.mxmaven.cli;

import java.util.Optional;
import org.mxmaven.check.DomainFilter;
import org.mxmaven.check.Severity;
import org.mxmaven.report.ChangesReport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that tell what differs. */
final class ChangeOptions {
  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      defaultValue = "table",
      description = "Text to read, or a line of JSON per domain. Default: ${DEFAULT-VALUE}.")
  private ChangesFormat format = ChangesFormat.TABLE;

  @Option(names = "--fail-on-change", description = "End with exit status 4 if something differs.")
  private boolean failOnChange;

  /**
   * Which domains are told.
   *
   * @param least the least severe finding that is wanted
   * @throws UserError if something that is asked for does not exist
   */
  DomainFilter filter(Optional<Severity> least) {
    return filters.filter(least);
  }

  /** Opens standard output for the form that is asked for. */
  Output output(StoredOptions stored, Surroundings surroundings) {
    return Output.open(stored.color, format == ChangesFormat.JSONL, surroundings);
  }

  /**
   * A report that begins now.
   *
   * @param heading what the changes are between
   */
  ChangesReport report(Output output, String heading) {
    return format.report(output, heading);
  }

  /** How a run ends that told of so many domains. */
  ExitCode status(int changes) {
    return failOnChange && changes > 0 ? ExitCode.FOUND : ExitCode.SCANNED;
  }
}
