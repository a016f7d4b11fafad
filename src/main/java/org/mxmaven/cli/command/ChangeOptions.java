package org.mxmaven.cli.command;

import java.util.Optional;
import org.mxmaven.check.Severity;
import org.mxmaven.cli.option.FilterOptions;
import org.mxmaven.cli.option.StoredOptions;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.report.ChangesReport;
import org.mxmaven.result.DomainFilter;
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
  public DomainFilter filter(Optional<Severity> least) {
    return filters.filter(least);
  }

  /** Opens standard output for the form that is asked for. */
  public Output output(StoredOptions stored, Surroundings surroundings) {
    return Output.open(stored.color, format == ChangesFormat.JSONL, surroundings);
  }

  /** What the changes are between, and whether they are those of some domains alone. */
  public String heading(String period, DomainFilter filter) {
    return filter.equals(DomainFilter.ALL) ? period : period + ", in selected domains";
  }

  /**
   * A report that begins now.
   *
   * @param heading what the changes are between
   * @param unseen why some changes may not be seen
   */
  public ChangesReport report(Output output, String heading, Optional<String> unseen) {
    return format.report(output, heading, unseen);
  }

  /** Says on standard error why some changes may not be seen, where the report is data. */
  public void warn(Optional<String> unseen, Surroundings surroundings) {
    if (format == ChangesFormat.JSONL) {
      unseen.ifPresent(surroundings.err()::println);
    }
  }

  /** How a run ends that told of so many domains. */
  public ExitCode status(int changes) {
    return failOnChange && changes > 0 ? ExitCode.FOUND : ExitCode.SCANNED;
  }
}
