package org.mxmaven.cli.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mxmaven.store.engine.TemporaryName;

/**
 * Where the drivers of SQLite and of the terminal unpack what is not Java. They clear it away when
 * the program ends, but not if it is killed; in a folder of its own, the next run does.
 */
public final class NativeLibraries {
  /** System properties that name the folder. */
  public static final List<String> PROPERTIES = List.of("org.sqlite.tmpdir", "jansi.tmpdir");

  private NativeLibraries() {}

  /**
   * Makes the folder.
   *
   * @param temporary the folder for temporary files
   * @return nothing if none can be made there, which whoever wants to unpack something will tell
   */
  public static Optional<Path> folder(Path temporary) {
    try {
      return Optional.of(TemporaryName.in(temporary).makeFolder(".lib"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
