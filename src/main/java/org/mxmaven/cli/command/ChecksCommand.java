package org.mxmaven.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.mxmaven.check.Check;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.cli.option.CheckIds;
import org.mxmaven.cli.option.ColorChoice;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.report.json.CatalogueJson;
import org.mxmaven.report.text.CatalogueText;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxmaven checks}: lists all checks, or explains some. */
@CommandLine.Command(
    name = "checks",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Lists all checks, or explains those that are named.",
    exitCodeListHeading = "%nExit status:%n")
final class ChecksCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Explain this check: what it means, how to fix it, an example.")
  private List<String> ids = List.of();

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "Text to read, or one array of JSON. Default: ${DEFAULT-VALUE}.")
  private CatalogueFormat format = CatalogueFormat.TABLE;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Colour the text. Default: ${DEFAULT-VALUE}, which is on a terminal where NO_COLOR is"
              + " not set.")
  private ColorChoice color = ColorChoice.AUTO;

  /** How the checks are written. */
  enum CatalogueFormat {
    TABLE,
    JSON
  }

  public ChecksCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Check> checks =
        ids.isEmpty()
            ? Checks.all()
            : ids.stream().map(id -> Checks.byId(CheckIds.known(id)).orElseThrow()).toList();
    try (Output output =
        Output.openWithoutDatabase(color, format == CatalogueFormat.JSON, surroundings)) {
      switch (format) {
        case TABLE -> print(checks, new CatalogueText(output.writer(), output.terminal()));
        case JSON -> new CatalogueJson(output.writer()).print(checks);
      }
      output.complete();
    }
    return ExitCode.SCANNED.status();
  }

  private void print(List<Check> checks, CatalogueText text) {
    if (ids.isEmpty()) {
      text.list(checks);
    } else {
      text.explain(checks);
    }
  }
}
