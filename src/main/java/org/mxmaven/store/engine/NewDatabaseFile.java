package org.mxmaven.store.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mxmaven.store.StoreException;

/**
 * The file of a database that does not exist yet. It is written beside its place and put there when
 * it is whole, so that nobody ever meets a half of it.
 */
public final class NewDatabaseFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path given;
  private final Path whole;
  private final TemporaryName name;
  private final Path part;

  /**
   * The file to be; its part is empty, and for its owner alone to read and write: whose records
   * have holes is nobody else's business. What SQLite keeps beside it gets the same permissions.
   *
   * @throws StoreException if there can be none of that name
   */
  public NewDatabaseFile(Path given) {
    this.given = given;
    this.whole = DatabaseFile.of(given).path();
    refuseLeftOvers();
    this.name = name();
    this.part = name.path(".part");
    try {
      if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createFile(part);
      }
    } catch (IOException e) {
      name.close();
      throw cannotBeMade(e);
    }
  }

  private TemporaryName name() {
    try {
      return TemporaryName.in(Objects.requireNonNull(whole.getParent()));
    } catch (IOException e) {
      throw cannotBeMade(e);
    }
  }

  /**
   * SQLite takes what lies beside a database for changes to it: those to one that was here before
   * would take the place of what is written. If there is a database by now they are its own.
   */
  private void refuseLeftOvers() {
    for (String end : List.of("-wal", "-journal")) {
      Path beside = whole.resolveSibling(whole.getFileName() + end);
      if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS) && Files.notExists(whole)) {
        throw new StoreException(
            "%s%s is left of a database that was there before; remove it or name another file"
                .formatted(given, end));
      }
    }
  }

  /** The database in it, which the user knows by the name that it is to have. */
  public SqliteEngine engine() {
    return new SqliteEngine(given, part);
  }

  /**
   * Puts it in its place; it must be closed.
   *
   * @return whether it is there now; if not, another program has made a file meanwhile, which stays
   * @throws StoreException if it cannot be put there
   */
  public boolean complete() {
    try {
      try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      place();
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw cannotBeMade(e);
    }
  }

  /** By a second name for it, since a change of names could replace what another program made. */
  private void place() throws IOException {
    try {
      Files.createLink(whole, part);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      // Some file systems have no links.
      Files.move(part, whole);
    }
  }

  private StoreException cannotBeMade(IOException reason) {
    return new StoreException(
        "the database %s cannot be made: %s; name another file"
            .formatted(given, reason.getMessage()),
        reason);
  }

  /** Removes the part, which by now may be the second name of the whole; it must be closed. */
  public void discard() {
    for (String end : List.of("", "-wal", "-shm", "-journal")) {
      try {
        Files.deleteIfExists(part.resolveSibling(part.getFileName() + end));
      } catch (IOException e) {
        // The failure that led here is the one to report.
      }
    }
    name.close();
  }
}
