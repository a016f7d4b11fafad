package org.mxmaven.store.engine;

import java.nio.file.Path;
import java.sql.SQLException;
import org.mxmaven.store.StoreException;
import org.sqlite.SQLiteErrorCode;

/** Says in one sentence what went wrong in SQLite and what to do. */
public final class SqliteErrors {
  private SqliteErrors() {}

  /** The failure as the user is told it when a database is opened. */
  static StoreException opening(Path file, Throwable failure) {
    return new StoreException(
        "the database " + file + " " + opening(code(failure), failure), failure);
  }

  /** The failure as the user is told it when a database in use fails. */
  public static StoreException using(Path file, Throwable failure) {
    return new StoreException(
        "the database "
            + file
            + " failed: "
            + using(code(failure), failure)
            + "; what was stored before is kept",
        failure);
  }

  /** Whether another program has locked the database. */
  static boolean isLocked(SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> true;
      default -> false;
    };
  }

  /** Whether it may have failed because the disk has no room for the files that SQLite needs. */
  static boolean mayLackSpace(SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN -> true;
      default -> false;
    };
  }

  private static String opening(SQLiteErrorCode code, Throwable failure) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is locked by another program; wait until that ends, or give -d another file";
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          "is damaged or no SQLite database; restore a copy or give -d another file";
      case SQLITE_READONLY -> "is read-only; make it writable or give -d another file";
      case SQLITE_FULL -> "cannot be written, the disk is full; free some space";
      case SQLITE_INTERRUPT ->
          "takes far longer to open than one of its size should; restore a copy or give -d another"
              + " file";
      case SQLITE_TOOBIG ->
          "holds a row that is far too long; restore a copy or give -d another file";
      default -> "cannot be opened (" + message(failure) + "); check it or give -d another file";
    };
  }

  private static String using(SQLiteErrorCode code, Throwable failure) {
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED -> "another program has locked it, end that and try again";
      case SQLITE_FULL -> "the disk is full, free some space and try again";
      case SQLITE_READONLY -> "it has become read-only, make it writable and try again";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "it is damaged, restore a copy";
      case SQLITE_INTERRUPT ->
          "a statement takes far longer than on one of its size it should, restore a copy";
      case SQLITE_TOOBIG -> "a row is far too long, restore a copy";
      default -> message(failure);
    };
  }

  private static String message(Throwable failure) {
    SQLException sql = Engine.sqlException(failure);
    String message = (sql == null ? failure : sql).getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** The primary code, extended ones such as SQLITE_IOERR_WRITE reduced to their lowest byte. */
  private static SQLiteErrorCode code(Throwable failure) {
    SQLException sql = Engine.sqlException(failure);
    return sql == null
        ? SQLiteErrorCode.UNKNOWN_ERROR
        : SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xff);
  }
}
