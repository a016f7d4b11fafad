package org.mxmaven.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The file that a report is written to. An ordinary one is written beside and renamed when it is
 * complete, with the permissions of the one that it replaces; a new one is for its owner alone,
 * since it lists weaknesses. A device or a pipe is written to as it is.
 */
final class ReportFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path whole;
  private final Optional<Path> part;
  private final OutputStream stream;

  private ReportFile(Path whole, Optional<Path> part) throws IOException {
    this.whole = whole;
    this.part = part;
    this.stream =
        part.isPresent()
            ? create(part.get())
            : Files.newOutputStream(whole, StandardOpenOption.APPEND);
  }

  private static OutputStream create(Path file) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return Channels.newOutputStream(
        posix
            ? Files.newByteChannel(file, options, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
            : Files.newByteChannel(file, options));
  }

  /**
   * Begins the file.
   *
   * @throws IOException if it cannot be made, or replaced once it is complete
   */
  static ReportFile open(Path given) throws IOException {
    Path path = given.toAbsolutePath().normalize();
    boolean exists = Files.exists(path);
    if (OpenFiles.name(path) || (exists && !Files.isRegularFile(path))) {
      return new ReportFile(path, Optional.empty());
    }
    if (exists && !Files.isWritable(path)) {
      throw new IOException(given + " is read-only");
    }
    // A symbolic link stays one: what it leads to is replaced.
    Path whole = exists ? path.toRealPath() : path;
    Path part = whole.resolveSibling(".mxmaven-" + UUID.randomUUID() + ".part");
    ReportFile file = new ReportFile(whole, Optional.of(part));
    // For Ctrl-C: nothing half-written stays.
    part.toFile().deleteOnExit();
    return file;
  }

  OutputStream stream() {
    return stream;
  }

  /** Puts the complete file in its place; its stream must be closed. */
  void complete() throws IOException {
    if (part.isPresent()) {
      copyPermissions(part.get());
      Files.move(part.get(), whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what is not complete; its stream must be closed. */
  void discard() throws IOException {
    if (part.isPresent()) {
      Files.deleteIfExists(part.get());
    }
  }

  private void copyPermissions(Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(whole, PosixFileAttributeView.class);
    PosixFileAttributeView next = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old != null && next != null && Files.exists(whole)) {
      next.setPermissions(old.readAttributes().permissions());
    }
  }
}
