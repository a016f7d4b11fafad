package org.mxmaven.cli.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mxmaven.cli.option.SelectionOptions;
import org.mxmaven.cli.option.StoredOptions;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.cli.stored.OddCellsTold;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.report.ChangeCounts;
import org.mxmaven.report.ChangesReport;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mxmaven recheck}: what the checks of this version say of what is stored. */
@Command(
    name = "recheck",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Judges all stored answers with the checks of this version, without a query, and tells what"
            + " differs from the stored verdicts and findings. The database stays as it is; the"
            + " next scan stores what then holds.",
    exitCodeListHeading = "%nExit status:%n")
final class RecheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ChangeOptions options = new ChangeOptions();

  @Mixin private SelectionOptions findings = new SelectionOptions();

  @Mixin private StoredOptions stored = new StoredOptions();

  public RecheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DomainFilter filter = options.filter(findings.least());
    OddCellsTold odd = new OddCellsTold(stored.database, surroundings);
    try (Store store = Databases.openExisting(stored.database, surroundings, odd);
        Output output = options.output(stored, surroundings)) {
      ChangesReport report =
          options.report(
              output,
              options.heading(
                  "Judged again by the checks of version " + VersionText.number(), filter),
              Optional.empty());
      Recheck recheck =
          new Recheck(
              new StoredJudge(store, Optional.empty(), surroundings.clock()),
              findings.selection(),
              filter);
      store.forEachDomain(
          DomainQuery.ALL, summaries -> recheck.differences(summaries).forEach(report::add));
      int changes = report.end(counts -> counts.judgedAgain(recheck.judged(), recheck.lacking()));
      if (recheck.lacking() > 0) {
        options.warn(
            Optional.of(ChangeCounts.lacking(recheck.judged(), recheck.lacking())), surroundings);
      }
      output.complete();
      return odd.end(options.status(changes)).status();
    }
  }
}
