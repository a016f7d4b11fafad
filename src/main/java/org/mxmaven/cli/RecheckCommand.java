package org.mxmaven.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mxmaven.check.DomainFilter;
import org.mxmaven.report.ChangesReport;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mxmaven recheck}: what the checks of this version say of what is stored. */
@Command(
    name = "recheck",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Judges all stored answers with the checks of this version, without a query, and tells what differs"
            + " from the stored verdicts and findings. The database stays as it is; the next scan stores"
            + " what then holds.",
    exitCodeListHeading = "%nExit status:%n")
final class RecheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--severity",
      paramLabel = "LEVEL",
      description = "Tell only domains of which findings of this severity or worse differ.")
  private Optional<String> severity = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      defaultValue = "table",
      description = "Text to read, or a line of JSON per domain. Default: ${DEFAULT-VALUE}.")
  private ChangesFormat format = ChangesFormat.TABLE;

  @Option(names = "--fail-on-change", description = "End with exit status 4 if something differs.")
  private boolean failOnChange;

  @Mixin private StoredOptions stored = new StoredOptions();

  RecheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DomainFilter filter = filters.filter(severity.map(FindingOptions::level));
    try (Store store = Databases.openExisting(stored.database, surroundings);
        Output output = Output.open(stored.color, format == ChangesFormat.JSONL, surroundings)) {
      ChangesReport report =
          format.report(output, "Judged again by the checks of version " + VersionText.number());
      Recheck recheck = new Recheck(new StoredJudge(store));
      store.forEachDomain(
          DomainQuery.ALL,
          summary ->
              recheck
                  .difference(summary)
                  .filter(change -> change.matches(filter))
                  .ifPresent(change -> report.add(change.narrowed(filter))));
      int changes = report.end();
      output.complete();
      return (failOnChange && changes > 0 ? ExitCode.FOUND : ExitCode.SCANNED).status();
    }
  }
}
