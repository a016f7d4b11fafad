package org.mxmaven.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of all commands that tell what is stored. */
final class StoredOptions {
  @Option(
      names = {"-d", "--sqlitedb"},
      paramLabel = "SQLITE3_DB_FILE.DB",
      defaultValue = "mxmaven.db",
      description = "Read this database. Default: ${DEFAULT-VALUE}.")
  Path database = Path.of("mxmaven.db");

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Colour the text. Default: ${DEFAULT-VALUE}, which is on a terminal where NO_COLOR is"
              + " not set.")
  Options.Color color = Options.Color.AUTO;
}
