package org.mxmaven.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The file of a database that does not exist yet. It is written beside its place and put there when
 * it is whole, so that nobody ever meets a half of it.
 */
final class NewDatabaseFile {
  private final Path given;
  private final Path whole;
  private final Path part;

  /**
   * The file to be.
   *
   * @throws StoreException if there can be none of that name
   */
  NewDatabaseFile(Path given) {
    this.given = given;
    this.whole = DatabaseFile.of(given).path();
    refuseLeftOvers();
    this.part = whole.resolveSibling(".mxmaven-" + UUID.randomUUID() + ".part");
  }

  /**
   * SQLite takes what lies beside a database for changes to it: those to one that was here before
   * would take the place of what is copied.
   */
  private void refuseLeftOvers() {
    for (String end : List.of("-wal", "-journal")) {
      Path beside = whole.resolveSibling(whole.getFileName() + end);
      if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
        throw new StoreException(
            "%s%s is left of a database that was there before; remove it or copy to another file"
                .formatted(given, end));
      }
    }
  }

  /** The database in it, which the user knows by the name that it is to have. */
  SqliteEngine engine() {
    return new SqliteEngine(given, part);
  }

  /**
   * Puts it in its place; it must be closed.
   *
   * @throws StoreException if another program has made a file there meanwhile, which stays
   */
  void complete() {
    try {
      Files.move(part, whole);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          given + " was made by another program meanwhile, and stays; copy to another file", e);
    } catch (IOException e) {
      throw new StoreException(
          "the database %s cannot be made: %s; copy to another file"
              .formatted(given, e.getMessage()),
          e);
    }
  }

  /** Removes what was not put in its place; it must be closed. */
  void discard() {
    for (String end : List.of("", "-wal", "-shm", "-journal")) {
      try {
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + end));
      } catch (IOException e) {
        // The failure that led here is the one to report.
      }
    }
  }
}
