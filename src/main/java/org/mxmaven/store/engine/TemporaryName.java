package org.mxmaven.store.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A name for what this program keeps in a folder only while it runs. A file that it has locked
 * stands for the name; the system ends the lock however the program ends, so that the next one can
 * tell what was left by one that was killed, and remove it.
 */
public final class TemporaryName implements Closeable {
  private static final String PREFIX = ".mxmaven-";
  private static final String LOCK = ".lock";

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /**
   * Those of this program. To close a file is to end all locks that this program has on it, so none
   * of them is opened again; and what nobody refers to any more would be closed.
   */
  private static final Map<Path, TemporaryName> HELD = new ConcurrentHashMap<>();

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final String stem;
  private final Path lock;
  private final FileChannel channel;

  private TemporaryName(Path folder, String stem, Path lock, FileChannel channel) {
    this.folder = folder;
    this.stem = stem;
    this.lock = lock;
    this.channel = channel;
  }

  /**
   * A new name in a folder, from which what dead programs left is removed.
   *
   * @throws IOException if nothing can be made there
   */
  public static TemporaryName in(Path folder) throws IOException {
    Path real = folder.toRealPath();
    while (true) {
      String stem = PREFIX + Long.toHexString(ThreadLocalRandom.current().nextLong());
      Path lock = real.resolve(stem + LOCK);
      try {
        FileChannel channel = FileChannel.open(lock, NEW, only(real, OWNER_ONLY));
        TemporaryName name = new TemporaryName(real, stem, lock, channel);
        if (name.isLocked()) {
          name.removeLeftOvers();
          return name;
        }
        name.close();
      } catch (FileAlreadyExistsException e) {
        // Somebody has that name.
      }
    }
  }

  /** Whether it is there still: before it was locked, others may have taken it for a dead one's. */
  private boolean isLocked() {
    HELD.put(lock, this);
    lock.toFile().deleteOnExit();
    try {
      var unused = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this program takes it for a dead one's just now, and removes it.
      return false;
    } catch (IOException e) {
      // A file system without locks: nobody can tell there who is dead, and nothing is removed.
    }
    return Files.exists(lock);
  }

  private static FileAttribute<?>[] only(Path folder, Set<PosixFilePermission> permissions) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /**
   * Makes a folder of that name, for its owner alone, which is removed when the program ends; what
   * is in it has to be removed by whoever puts it there.
   */
  public Path makeFolder(String suffix) throws IOException {
    Path made = Files.createDirectory(path(suffix), only(folder, FOLDER));
    made.toFile().deleteOnExit();
    return made;
  }

  /** The name with a suffix, which begins with a dot: of a file or of a folder of files. */
  public Path path(String suffix) {
    return folder.resolve(stem + suffix);
  }

  private void removeLeftOvers() {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(folder, PREFIX + "*" + LOCK)) {
      for (Path other : locks) {
        if (!HELD.containsKey(other) && isOurs(other)) {
          removeIfDead(other);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What stays takes room, and no more.
    }
  }

  /** Of the same user, and no link to what may be another's. */
  private boolean isOurs(Path other) throws IOException {
    return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(lock));
  }

  private void removeIfDead(Path other) {
    try (FileChannel file = FileChannel.open(other, StandardOpenOption.WRITE);
        FileLock dead = file.tryLock()) {
      if (dead != null) {
        String name = String.valueOf(other.getFileName());
        removeAll(folder, name.substring(0, name.length() - LOCK.length()) + ".*", other);
        Files.deleteIfExists(other);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // It ends by itself just now, or may not be removed.
    }
  }

  private static void removeAll(Path folder, String names, Path except) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      for (Path file : files) {
        if (!file.equals(except)) {
          if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            removeAll(file, "*", except);
          }
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Gives the name up; nothing of it is there any more. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(lock);
      channel.close();
    } catch (IOException e) {
      // The next program removes it.
    }
    HELD.remove(lock);
  }
}
