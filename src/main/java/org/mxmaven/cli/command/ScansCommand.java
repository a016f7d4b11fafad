package org.mxmaven.cli.command;

import java.util.concurrent.Callable;
import org.mxmaven.cli.option.StoredOptions;
import org.mxmaven.cli.option.TextFormat;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.cli.stored.OddCellsTold;
import org.mxmaven.report.json.ScansJson;
import org.mxmaven.report.text.ScansText;
import org.mxmaven.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mxmaven scans}: the book of scans. */
@Command(
    name = "scans",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Lists all scans that are stored, with what they counted.",
    exitCodeListHeading = "%nExit status:%n")
final class ScansCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Text to read, or a line of JSON per scan. Default: ${DEFAULT-VALUE}.")
  private TextFormat format = TextFormat.TEXT;

  @Mixin private StoredOptions stored = new StoredOptions();

  public ScansCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OddCellsTold odd = new OddCellsTold(stored.database, surroundings);
    try (Store store = Databases.openExisting(stored.database, surroundings, odd);
        Output output = Output.open(stored.color, format == TextFormat.JSON, surroundings)) {
      switch (format) {
        case TEXT ->
            new ScansText(output.writer(), output.terminal())
                .print(store.scans(), surroundings.clock().instant());
        case JSON ->
            new ScansJson(output.writer()).print(store.scans(), surroundings.clock().instant());
      }
      output.complete();
    }
    return odd.end(ExitCode.SCANNED).status();
  }
}
