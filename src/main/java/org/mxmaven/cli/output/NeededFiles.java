package org.mxmaven.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mxmaven.cli.process.OpenFiles;
import org.mxmaven.store.engine.DatabaseAddress;

/** The files that a run needs, which no report may replace: the database, the list, zone files. */
public final class NeededFiles {
  /**
   * Where SQLite keeps what is not in the database itself yet; beside the file, not a link to it.
   */
  private static final List<String> BESIDE_A_DATABASE = List.of("-wal", "-shm", "-journal");

  private final List<Path> files;
  private final boolean list;

  private NeededFiles(List<Path> files, boolean list) {
    this.files = files;
    this.list = list;
  }

  /**
   * The files of a run.
   *
   * @param read what is read besides the database
   * @param list whether a list is read, be it from standard input
   */
  public static NeededFiles of(DatabaseAddress database, List<Path> read, boolean list) {
    List<Path> files = new ArrayList<>(read);
    database
        .file()
        .ifPresent(
            file -> {
              files.add(file);
              BESIDE_A_DATABASE.forEach(suffix -> files.add(Path.of(identity(file) + suffix)));
            });
    return new NeededFiles(files, list);
  }

  /** Whether a path leads to one of them, or to what a list is read from. */
  boolean include(Path path) {
    return files.stream().anyMatch(needed -> isSame(needed, path))
        || (list && OpenFiles.isReadFrom(path));
  }

  private static boolean isSame(Path needed, Path output) {
    try {
      return Files.exists(needed)
          ? Files.isRegularFile(needed) && Files.isSameFile(needed, output)
          : identity(needed).equals(identity(output));
    } catch (IOException e) {
      // The report's file does not exist.
      return false;
    }
  }

  /** One path for all paths that lead to the same file, be it there or not. */
  static Path identity(Path path) {
    Path whole = path.toAbsolutePath();
    Path folder = whole.getParent();
    try {
      return Files.exists(whole) || folder == null
          ? whole.toRealPath()
          : folder.toRealPath().resolve(whole.getFileName());
    } catch (IOException e) {
      return whole.normalize();
    }
  }
}
