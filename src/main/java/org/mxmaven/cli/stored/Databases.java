package org.mxmaven.cli.stored;

import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.OpenFiles;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.jooq.Stores;

/** Opens the database that the options name. */
public final class Databases {
  private Databases() {}

  /**
   * Opens it, making a file that is missing.
   *
   * @throws UserError if it cannot be used
   */
  public static Store open(DatabaseAddress address, Surroundings surroundings, OddCellsTold odd) {
    refuseOpenFile(address);
    try {
      return Stores.open(address, surroundings.environment(), surroundings.clock().getZone(), odd);
    } catch (StoreException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Opens one to read what it holds.
   *
   * @throws UserError if there is none, or if it cannot be used
   */
  public static Store openExisting(
      DatabaseAddress address, Surroundings surroundings, OddCellsTold odd) {
    if (address.isMissing()) {
      throw new UserError(
          ExitCode.USAGE,
          "The database %s does not exist; scan something first, or name another with -d."
              .formatted(address));
    }
    return open(address, surroundings, odd);
  }

  /**
   * A shell has made the file that standard output goes to, and what is printed would be written
   * over the database.
   *
   * @throws UserError if the database is in a file that this program was started to print into
   */
  public static void refuseOpenFile(DatabaseAddress address) {
    if (address.file().filter(OpenFiles::isPrintedTo).isPresent()) {
      throw new UserError(
          ExitCode.USAGE,
          "The database %s is the file that standard output or standard error goes to; give another."
              .formatted(address));
    }
  }
}
