package org.mxmaven.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mxmaven.store.engine.DatabaseAddress;

/** The engines that every test of the contract runs on. */
public enum TestEngine {
  SQLITE,
  POSTGRESQL,
  MARIADB;

  private static final Map<TestEngine, TestDatabase> USED = new ConcurrentHashMap<>();

  /**
   * A database of the current schema without rows; in the folder, if it is a file. On a server it
   * is always the same, since making one takes time.
   */
  public TestDatabase database(Path folder) {
    if (this == SQLITE) {
      return fresh(folder);
    }
    TestDatabase database =
        USED.computeIfAbsent(
            this,
            engine -> {
              TestDatabase made = fresh(folder);
              made.open().close();
              return made;
            });
    database.empty();
    return database;
  }

  /** A new database; in the folder, if it is a file. */
  public TestDatabase fresh(Path folder) {
    return switch (this) {
      case SQLITE -> new TestDatabase(folder.resolve("test.db"));
      case POSTGRESQL -> new TestDatabase(DatabaseAddress.of(TestServers.newPostgres()));
      case MARIADB -> new TestDatabase(DatabaseAddress.of(TestServers.newMariaDb()));
    };
  }
}
