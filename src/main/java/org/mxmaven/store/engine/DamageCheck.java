package org.mxmaven.store.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.mxmaven.store.StoreException;

/**
 * Looks through a database that was not closed, because its program or its machine broke off. One
 * that another program has open right now is not looked through: nothing has happened to it.
 */
final class DamageCheck {
  private final Connection connection;
  private final Path given;

  /**
   * A check.
   *
   * @param given the file as named to the user
   */
  public DamageCheck(Connection connection, Path given) {
    this.connection = connection;
    this.given = given;
  }

  /**
   * Does nothing if all is well.
   *
   * @param patience how long to wait for other programs' locks
   * @throws StoreException if the database is damaged
   */
  public void check(Duration patience) throws SQLException {
    boolean wasAhead = first("PRAGMA journal_mode").equals("wal");
    if (isOpenElsewhere()) {
      return;
    }
    try {
      look();
    } finally {
      if (wasAhead) {
        WriteAhead.begin(connection, patience);
      }
    }
  }

  /**
   * Looks through the database whoever has it open, and writes nothing.
   *
   * @throws StoreException if it is damaged
   */
  public void look() throws SQLException {
    String result = first("PRAGMA quick_check(1)");
    if (!result.equals("ok")) {
      throw new StoreException(
          "the database %s was not closed the last time and is damaged (%s); restore a copy or give -d another file"
              .formatted(given, trouble(result)));
    }
  }

  /** The first line that tells something: a headline comes before it. */
  private static String trouble(String result) {
    return result.lines().filter(line -> !line.startsWith("***")).findFirst().orElse(result);
  }

  /** Only the last connection to a database can end its write-ahead log. */
  private boolean isOpenElsewhere() throws SQLException {
    String patience = first("PRAGMA busy_timeout");
    try {
      first("PRAGMA busy_timeout = 0");
      return first("PRAGMA journal_mode = DELETE").equals("wal");
    } catch (SQLException e) {
      if (SqliteErrors.isLocked(e)) {
        return true;
      }
      throw e;
    } finally {
      first("PRAGMA busy_timeout = " + patience);
    }
  }

  private String first(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getString(1) : "";
    }
  }
}
