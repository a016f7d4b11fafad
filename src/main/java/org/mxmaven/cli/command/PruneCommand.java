package org.mxmaven.cli.command;

import java.util.concurrent.Callable;
import org.mxmaven.cli.option.Moment;
import org.mxmaven.cli.option.StoredOptions;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.cli.stored.OddCellsTold;
import org.mxmaven.history.Pruned;
import org.mxmaven.report.text.PrunedText;
import org.mxmaven.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mxmaven prune}: forgets the past. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Removes what had gone before a day: former answers, records, verdicts and findings. What"
            + " still holds is kept, however old it is.",
    exitCodeListHeading = "%nExit status:%n")
final class PruneCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--before",
      paramLabel = "DATE",
      required = true,
      converter = Moment.Converter.class,
      description =
          "Remove what had gone before that day or time: 2026-03-02 or 2026-03-02T14:30. Reports as"
              + " of later days stay what they are.")
  private Moment before = new Moment("1970-01-01");

  @Mixin private StoredOptions stored = new StoredOptions();

  public PruneCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OddCellsTold odd = new OddCellsTold(stored.database, surroundings);
    try (Store store = Databases.openExisting(stored.database, surroundings, odd);
        Output output = Output.open(stored.color, false, surroundings)) {
      Pruned pruned =
          store.prune(before.first(surroundings.clock().getZone()), surroundings.clock().instant());
      new PrunedText(output.writer(), output.terminal()).print(pruned);
      output.complete();
    }
    return odd.end(ExitCode.SCANNED).status();
  }
}
