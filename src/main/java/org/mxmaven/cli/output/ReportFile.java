package org.mxmaven.cli.output;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.cli.process.OpenFiles;
import org.mxmaven.store.engine.TemporaryName;

/**
 * The file that a report is written to. An ordinary one is written beside and renamed when it is
 * complete, with the permissions of the one that it replaces; a new one is for its owner alone,
 * since it lists weaknesses. A device or a pipe is written to as it is.
 */
final class ReportFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final String PART = ".part";

  private final Path whole;
  private final Optional<TemporaryName> name;
  private final OutputStream stream;

  private ReportFile(Path whole, Optional<TemporaryName> name, OutputStream stream) {
    this.whole = whole;
    this.name = name;
    this.stream = stream;
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
  public static ReportFile open(Path given) throws IOException {
    Path path = given.toAbsolutePath().normalize();
    boolean exists = Files.exists(path);
    if (OpenFiles.name(path) || (exists && !Files.isRegularFile(path))) {
      OutputStream stream = Files.newOutputStream(path, StandardOpenOption.APPEND);
      return new ReportFile(path, Optional.empty(), stream);
    }
    if (exists && !Files.isWritable(path)) {
      throw new IOException(given + " is read-only");
    }
    // A symbolic link stays one: what it leads to is replaced.
    Path whole = exists ? path.toRealPath() : path;
    TemporaryName name = TemporaryName.in(Objects.requireNonNull(whole.getParent()));
    Path part = name.path(PART);
    try {
      ReportFile file = new ReportFile(whole, Optional.of(name), create(part));
      // For Ctrl-C: nothing half-written stays.
      part.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      name.close();
      throw e;
    }
  }

  public OutputStream stream() {
    return stream;
  }

  /** Puts the complete file in its place; its stream must be closed. */
  public void complete() throws IOException {
    if (name.isPresent()) {
      Path part = name.get().path(PART);
      copyPermissions(part);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      name.get().close();
    }
  }

  /** Removes what is not complete; its stream must be closed. */
  public void discard() throws IOException {
    if (name.isPresent()) {
      Files.deleteIfExists(name.get().path(PART));
      name.get().close();
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
