package org.mxmaven.store;

import java.nio.file.Path;
import java.util.Optional;

/** The engines that every test of the contract runs on. */
enum TestEngine {
  SQLITE,
  POSTGRESQL,
  MARIADB;

  private Optional<TestDatabase> used = Optional.empty();

  /**
   * A database of the current schema without rows; in the folder, if it is a file. On a server it is
   * always the same, since making one takes time.
   */
  TestDatabase database(Path folder) {
    if (this == SQLITE) {
      return fresh(folder);
    }
    if (used.isEmpty()) {
      TestDatabase database = fresh(folder);
      database.open().close();
      used = Optional.of(database);
    }
    used.get().empty();
    return used.get();
  }

  /** A new database; in the folder, if it is a file. */
  TestDatabase fresh(Path folder) {
    return switch (this) {
      case SQLITE -> new TestDatabase(folder.resolve("test.db"));
      case POSTGRESQL -> new TestDatabase(DatabaseAddress.of(TestServers.newPostgres()));
      case MARIADB -> new TestDatabase(DatabaseAddress.of(TestServers.newMariaDb()));
    };
  }
}
