package org.mxmaven.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mxmaven.cli.process.Surroundings;
import picocli.CommandLine.Model.CommandSpec;

/** What the program does besides scanning. */
public final class Subcommands {
  private Subcommands() {}

  /** All of them, in the order of the help. */
  public static List<Callable<Integer>> of(Surroundings surroundings) {
    return List.of(
        new DiffCommand(surroundings),
        new HistoryCommand(surroundings),
        new ScansCommand(surroundings),
        new RecheckCommand(surroundings),
        new PruneCommand(surroundings),
        new CopyCommand(surroundings),
        new SpfCommand(surroundings),
        new ChecksCommand(surroundings),
        new SchemaCommand(surroundings));
  }

  /** What they are called. */
  public static Stream<String> names(Surroundings surroundings) {
    return of(surroundings).stream().map(command -> CommandSpec.forAnnotatedObject(command).name());
  }
}
