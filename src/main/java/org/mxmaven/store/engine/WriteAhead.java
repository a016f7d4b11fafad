package org.mxmaven.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a database be written ahead of its file (WAL). For that moment nobody else may have any lock
 * of it, and SQLite, which waits for other locks, gives up this one at once.
 */
final class WriteAhead {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private WriteAhead() {}

  /**
   * Does nothing if that is so already.
   *
   * @param patience how long to wait for other programs' locks
   */
  public static void begin(Connection connection, Duration patience) throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    try (Statement statement = connection.createStatement()) {
      while (!isBegun(statement, end)) {
        LockSupport.parkNanos(PAUSE);
      }
    }
  }

  private static boolean isBegun(Statement statement, long end) throws SQLException {
    try {
      statement.execute("PRAGMA journal_mode = WAL");
      return true;
    } catch (SQLException e) {
      if (!SqliteErrors.isLocked(e) || System.nanoTime() - end >= 0) {
        throw e;
      }
      return false;
    }
  }
}
