package org.mxmaven.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultConfiguration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** Opens SQLite databases: new ones, this program's, and the Python tool's, which it upgrades. */
public final class SqliteStore {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * How much is written ahead before it is moved into the file: 64 MB instead of the default 4. The
   * keys of the contract are hashes, so each transaction touches pages all over the file; the rarer
   * the move, the more often a page is changed for each time that it is moved.
   */
  private static final int CHECKPOINT_PAGES = 16_384;

  /** Enough for the inner pages of the indexes of some million domains; the default is 2 MB. */
  private static final int CACHE_KIB = 65_536;

  private SqliteStore() {}

  /**
   * Opens a database, creating the file if it is missing.
   *
   * @param zone the local time of the columns shared with the Python tool
   * @throws StoreException with one sentence if it cannot be used; the file is left as it was
   */
  public static Store open(Path file, ZoneId zone) {
    return open(file, zone, PATIENCE);
  }

  /** As above; waits that long for another program's lock. */
  static Store open(Path given, ZoneId zone, Duration patience) {
    DatabaseFile file = DatabaseFile.of(given);
    try {
      return new JooqStore(connect(file, given, zone, patience), given, zone);
    } catch (StoreException e) {
      file.discardIfNew();
      throw e;
    } catch (SQLException | DataAccessException e) {
      file.discardIfNew();
      throw SqliteErrors.opening(given, e);
    }
  }

  /** jOOQ on a connection. */
  static DSLContext jooq(Connection connection) {
    // By the setters, since an overload that takes jOOQ's Settings would be compiled with warnings:
    // that class is annotated for an XML library that is not there.
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.setConnection(connection);
    configuration.setSQLDialect(SQLDialect.SQLITE);
    return configuration.dsl();
  }

  private static Connection connect(DatabaseFile file, Path given, ZoneId zone, Duration patience)
      throws SQLException {
    SQLiteConfig config = config(patience);
    // As a URI, since the driver takes a plain path's question mark for the start of settings.
    Connection connection = config.createConnection("jdbc:sqlite:" + file.path().toUri());
    try {
      jooq(connection)
          .transaction(
              transaction -> {
                Schema.upgrade(transaction.dsl(), given);
                new PythonRows(transaction.dsl(), new StoredTime(zone)).takeOver();
              });
      // Not before the file is known to be ours, because this setting stays with it.
      config.setJournalMode(JournalMode.WAL);
      // In this mode a power cut may cost the last transactions, but never damages the file.
      config.setSynchronous(SynchronousMode.NORMAL);
      config.setWalAutocheckpoint(CHECKPOINT_PAGES);
      config.setCacheSize(-CACHE_KIB);
      config.apply(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static SQLiteConfig config(Duration patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    config.enforceForeignKeys(true);
    // Takes the write lock at once, so that a lock is noticed before any work is done.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config;
  }
}
