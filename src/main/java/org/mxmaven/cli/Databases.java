package org.mxmaven.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mxmaven.store.SqliteStore;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;

/** Opens databases; what is wrong with one is an error of usage. */
final class Databases {
  private Databases() {}

  /** One that a scan writes to; it is made if it does not exist. */
  static Store open(Path database, Surroundings surroundings) {
    try {
      return SqliteStore.open(database, surroundings.clock().getZone());
    } catch (StoreException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** One that is to hold something already. */
  static Store openExisting(Path database, Surroundings surroundings) {
    if (Files.notExists(database)) {
      throw new UserError(
          ExitCode.USAGE,
          "The database %s does not exist; scan something first, or name another with -d."
              .formatted(database));
    }
    return open(database, surroundings);
  }
}
