package org.mxmaven.cli.command;

import java.util.concurrent.Callable;
import org.mxmaven.cli.option.StoredOptions;
import org.mxmaven.cli.option.TextFormat;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.cli.stored.OddCellsTold;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.report.json.HistoryJson;
import org.mxmaven.report.text.HistoryText;
import org.mxmaven.scan.BadDomainException;
import org.mxmaven.scan.DomainName;
import org.mxmaven.store.Store;
import org.xbill.DNS.Name;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxmaven history}: all that is stored of one domain over time. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Tells every record that a domain had and when, its verdicts over time, and its findings.",
    exitCodeListHeading = "%nExit status:%n")
final class HistoryCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "DOMAIN", description = "The domain.")
  private String domain = "";

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Text to read, or one line of JSON. Default: ${DEFAULT-VALUE}.")
  private TextFormat format = TextFormat.TEXT;

  @Mixin private StoredOptions stored = new StoredOptions();

  public HistoryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Name name = name();
    OddCellsTold odd = new OddCellsTold(stored.database, surroundings);
    try (Store store = Databases.openExisting(stored.database, surroundings, odd);
        Output output = Output.open(stored.color, format == TextFormat.JSON, surroundings)) {
      DomainHistory history =
          store
              .history(name)
              .orElseThrow(
                  () ->
                      new UserError(
                          ExitCode.USAGE,
                          "%s is not in %s; scan it first, or name another database with -d."
                              .formatted(domain.strip(), stored.database)));
      switch (format) {
        case TEXT -> new HistoryText(output.writer(), output.terminal()).print(history);
        case JSON -> new HistoryJson(output.writer()).print(history);
      }
      output.complete();
    }
    return odd.end(ExitCode.SCANNED).status();
  }

  private Name name() {
    try {
      return DomainName.parse(domain);
    } catch (BadDomainException e) {
      throw new UserError(
          ExitCode.USAGE, "%s is no domain: %s.".formatted(domain, e.getMessage()), e);
    }
  }
}
