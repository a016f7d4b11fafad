package org.mxmaven.store.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.mxmaven.store.StoreException;

/** The file that a database is in, looked at before SQLite touches it. */
final class DatabaseFile {
  /** The first bytes of every SQLite database. */
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final Path path;

  private DatabaseFile(Path path) {
    this.path = path;
  }

  /**
   * The file of that path, symbolic links followed.
   *
   * @throws StoreException if it cannot be a database, or not one that can be written
   */
  public static DatabaseFile of(Path given) {
    if (Files.isDirectory(given)) {
      throw new StoreException(given + " is a folder; give -d the name of a database file");
    }
    boolean exists = Files.exists(given);
    if (!exists && Files.isSymbolicLink(given)) {
      throw new StoreException(
          given + " is a symbolic link that leads nowhere; remove it or give -d another file");
    }
    Path path = exists ? real(given) : given.toAbsolutePath();
    if (exists) {
      checkFile(given, path);
    }
    checkFolder(given, path);
    return new DatabaseFile(path);
  }

  /** The path without symbolic links, if it exists. */
  public Path path() {
    return path;
  }

  /** Whether there is none yet. */
  public boolean isMissing() {
    return Files.notExists(path);
  }

  /** Whether nothing is left beside it that whoever had it open last would have removed. */
  public boolean wasClosed() {
    return Stream.of("-wal", "-journal")
        .map(end -> path.resolveSibling(path.getFileName() + end))
        .noneMatch(DatabaseFile::hasContent);
  }

  private static boolean hasContent(Path beside) {
    try {
      return Files.isRegularFile(beside) && Files.size(beside) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path real(Path given) {
    try {
      return given.toRealPath();
    } catch (IOException e) {
      throw new StoreException("the database " + given + " cannot be found: " + e.getMessage(), e);
    }
  }

  private static void checkFile(Path given, Path path) {
    if (!Files.isRegularFile(path)) {
      throw new StoreException(given + " is no ordinary file; give -d another file");
    }
    if (!Files.isReadable(path)) {
      throw new StoreException(
          "the database " + given + " cannot be read; change its permissions or give -d another");
    }
    if (!startsLikeDatabase(given, path)) {
      throw new StoreException(
          given + " is no SQLite database; give -d another file, this one was left as it is");
    }
    if (isReadOnly(path)) {
      throw new StoreException(
          "the database " + given + " is read-only; make it writable or give -d another file");
    }
  }

  /** SQLite keeps its journal beside the database, so the folder must be writable too. */
  private static void checkFolder(Path given, Path path) {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException(
          "the folder of the database "
              + given
              + " does not exist; create it or give -d another file");
    }
    if (isReadOnly(folder)) {
      throw new StoreException(
          "the folder of the database "
              + given
              + " is not writable; change its permissions or give -d another file");
    }
  }

  /** An empty file is a database without tables. */
  private static boolean startsLikeDatabase(Path given, Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(HEADER.length);
      return start.length == 0 || Arrays.equals(start, HEADER);
    } catch (IOException e) {
      throw new StoreException(
          "the database " + given + " cannot be read: " + e.getMessage() + "; give -d another", e);
    }
  }

  /**
   * Whether it may not be written. One without any write permission counts, although the superuser
   * could write it: somebody wants it to stay as it is.
   */
  private static boolean isReadOnly(Path path) {
    if (!Files.isWritable(path)) {
      return true;
    }
    PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (posix == null) {
      return false;
    }
    try {
      return posix.readAttributes().permissions().stream().noneMatch(WRITE::contains);
    } catch (IOException e) {
      return false;
    }
  }
}
