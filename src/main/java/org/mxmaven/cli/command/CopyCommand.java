package org.mxmaven.cli.command;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mxmaven.cli.option.ColorChoice;
import org.mxmaven.cli.option.DatabaseConverter;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.jooq.DatabaseCopy;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mxmaven copy}: copies a database, from one engine to another or not. */
@CommandLine.Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Copies everything in one database into another one that is empty, all or nothing. An older"
            + " database, or one of the Python tool, is brought to the present schema first, as"
            + " whenever one is opened; nothing else of it is changed. A new file is there when all"
            + " is copied, and not before; on a server the empty tables stay when a copy fails, and"
            + " it can be tried again.",
    exitCodeListHeading = "%nExit status:%n")
final class CopyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      paramLabel = "FILE|JDBC_URL",
      required = true,
      converter = DatabaseConverter.class,
      description = "The database to read, in any form that -d takes.")
  private DatabaseAddress from = DatabaseAddress.of("");

  @Option(
      names = "--to",
      paramLabel = "FILE|JDBC_URL",
      required = true,
      converter = DatabaseConverter.class,
      description = "The database to write. A file is made if it does not exist.")
  private DatabaseAddress to = DatabaseAddress.of("");

  public CopyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (from.isSame(to)) {
      throw new ParameterException(
          spec.commandLine(), "--from and --to are the same database, " + from);
    }
    if (from.isMissing()) {
      throw new UserError(
          ExitCode.USAGE, "The database %s does not exist; check --from.".formatted(from));
    }
    Databases.refuseOpenFile(to);
    AtomicBoolean unwanted = new AtomicBoolean();
    surroundings.interruption().working(() -> unwanted.set(true));
    try (DatabaseCopy copy = open();
        Output output = Output.open(ColorChoice.NEVER, false, surroundings)) {
      copy.run(unwanted::get)
          .forEach((table, rows) -> output.writer().printf("%-14s %d%n", table, rows));
      output.complete();
      return ExitCode.SCANNED.status();
    } catch (StoreException e) {
      if (!unwanted.get()) {
        throw e;
      }
      surroundings.err().println("Interrupted; nothing was copied.");
      return ExitCode.INTERRUPTED.status();
    } finally {
      surroundings.interruption().home();
    }
  }

  private DatabaseCopy open() {
    try {
      return DatabaseCopy.open(
          from, to, surroundings.environment(), surroundings.clock().getZone());
    } catch (StoreException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }
}
