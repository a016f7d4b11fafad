package org.mxmaven.store.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** Opens a file of SQLite, and makes it if it is missing. */
final class SqliteOpening {
  /**
   * How much is written ahead before it is moved into the file: 64 MB instead of the default 4. The
   * keys of the contract are hashes, so each transaction touches pages all over the file; the rarer
   * the move, the more often a page is changed for each time that it is moved.
   */
  private static final int CHECKPOINT_PAGES = 16_384;

  /** Enough for the inner pages of the indexes of some million domains; the default is 2 MB. */
  private static final int CACHE_KIB = 65_536;

  /**
   * In bytes: far more than the records of a DNS message or of a master file take as text. Longer
   * ones are none of this program's, and hundreds of rows are held in memory at a time.
   */
  private static final int LONGEST_ROW = 20_000_000;

  private final SqliteEngine engine;
  private final Path given;
  private final DatabaseFile file;
  private final Duration patience;
  private final StepLimit steps;

  /**
   * The opening of an engine's file.
   *
   * @param given the file as the user names it
   * @param patience how long to wait for another program's lock
   */
  SqliteOpening(
      SqliteEngine engine, Path given, DatabaseFile file, Duration patience, StepLimit steps) {
    this.engine = engine;
    this.given = given;
    this.file = file;
    this.patience = patience;
    this.steps = steps;
  }

  /** Opens the file as it is, or makes it. */
  Connection connect() throws SQLException {
    if (file.isMissing()) {
      make();
    }
    boolean wasClosed = file.wasClosed();
    try {
      return connect(
          config(),
          connection -> {
            if (!wasClosed) {
              new DamageCheck(connection, given).check(patience);
            }
          });
    } catch (SQLException e) {
      if (!SqliteErrors.mayLackSpace(e)) {
        throw e;
      }
      return connectAlone(e);
    }
  }

  /**
   * Makes the file with all its tables at once. Of several programs that do so at the same time one
   * is the first, and the others go on with its file.
   */
  private void make() throws SQLException {
    NewDatabaseFile made = new NewDatabaseFile(given);
    try {
      SqliteEngine part = made.engine();
      SQLiteConfig config = config();
      // Nobody knows of it yet, and it is brought to the disk when it is complete.
      config.setSynchronous(SynchronousMode.OFF);
      try (Connection connection = part.opening().connect(config, opened -> {})) {
        part.jooq(connection).transaction(t -> Schema.upgrade(t.dsl(), part));
        configure(connection);
      }
      var unused = made.complete();
    } finally {
      made.discard();
    }
  }

  /**
   * Opens it on a disk that is full, to be read at least: with a lock of the whole file SQLite
   * needs no file beside it, and what was written ahead stays where it is.
   *
   * @param otherwise what is thrown if that fails too
   */
  private Connection connectAlone(SQLException otherwise) throws SQLException {
    SQLiteConfig config = config();
    config.setLockingMode(LockingMode.EXCLUSIVE);
    try {
      return connect(config, connection -> new DamageCheck(connection, given).look());
    } catch (SQLException e) {
      otherwise.addSuppressed(e);
      throw otherwise;
    }
  }

  /** Looks at a connection that was just opened. */
  private interface Inspection {
    void inspect(Connection connection) throws SQLException;
  }

  private Connection connect(SQLiteConfig config, Inspection inspection) throws SQLException {
    // As a URI, since the driver takes a plain path's question mark for the start of settings.
    Connection connection = config.createConnection("jdbc:sqlite:" + file.path().toUri());
    try (Statement statement = connection.createStatement()) {
      steps.limit(connection);
      // Nothing of what is defined in the database may reach beyond it, and damage is noticed.
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      new SchemaInspection(engine).inspect(connection);
      inspection.inspect(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Settings for use, once the database is known to be this program's. */
  void configure(Connection connection) throws SQLException {
    SQLiteConfig config = config();
    // In this mode a power cut may cost the last transactions, but never damages the file.
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setWalAutocheckpoint(CHECKPOINT_PAGES);
    config.setCacheSize(-CACHE_KIB);
    config.apply(connection);
    // Not before the file is known to be ours, because this setting stays with it.
    WriteAhead.begin(connection, patience);
  }

  private SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    config.enforceForeignKeys(true);
    // There are no triggers but what somebody adds while this runs.
    config.setPragma(Pragma.LIMIT_TRIGGER_DEPTH, "0");
    config.setPragma(Pragma.LIMIT_ATTACHED, "0");
    config.setPragma(Pragma.LIMIT_LENGTH, String.valueOf(LONGEST_ROW));
    // Takes the write lock at once, so that a lock is noticed before any work is done.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config;
  }
}
