package org.mxmaven.cli.option;

import java.nio.file.Path;
import org.mxmaven.store.engine.DatabaseAddress;
import picocli.CommandLine.Option;

/** The options of all commands that tell what is stored. */
public final class StoredOptions {
  @Option(
      names = {"-d", "--sqlitedb"},
      paramLabel = "FILE|JDBC_URL",
      converter = DatabaseConverter.class,
      defaultValue = "mxmaven.db",
      description = "Read this database. Default: ${DEFAULT-VALUE}.")
  public DatabaseAddress database = DatabaseAddress.of(Path.of("mxmaven.db"));

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Colour the text. Default: ${DEFAULT-VALUE}, which is on a terminal where NO_COLOR is"
              + " not set.")
  public ColorChoice color = ColorChoice.AUTO;
}
