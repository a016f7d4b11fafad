package org.mxmaven.store.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.mxmaven.store.OddCell;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.engine.Schema;
import org.mxmaven.store.python.PythonRows;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;

/** Opens databases: new ones, this program's, and the Python tool's, which it upgrades. */
public final class Stores {
  private Stores() {}

  /**
   * Opens a database, creating the file if it is one that is missing.
   *
   * @param environment the environment variables, for credentials
   * @param zone the local time of the columns shared with the Python tool
   * @param odd told of each cell that holds what it should not, as often as it is read
   * @throws StoreException with one sentence if it cannot be used; it was then left as it was
   */
  public static Store open(
      DatabaseAddress address,
      Map<String, String> environment,
      ZoneId zone,
      Consumer<OddCell> odd) {
    Engine engine = Engine.of(address, environment);
    engine.tell(new OddCells(odd));
    return open(engine, zone);
  }

  public static Store open(Engine engine, ZoneId zone) {
    return new JooqStore(connect(engine, zone), engine, zone);
  }

  /** A connection to a database that has the current schema. */
  public static Connection connect(Engine engine, ZoneId zone) {
    try {
      Connection connection = engine.connect();
      try {
        prepare(engine.jooq(connection), engine, zone);
        engine.settle(connection);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | DataAccessException e) {
      throw engine.opening(e);
    }
  }

  private static void prepare(DSLContext context, Engine engine, ZoneId zone) {
    if (isPrepared(context, engine, zone)) {
      return;
    }
    engine.upgrade(
        context,
        () ->
            context.transaction(
                transaction -> {
                  Schema.upgrade(transaction.dsl(), engine);
                  if (engine.isSharedWithPython()) {
                    new PythonRows(transaction.dsl(), new StoredTime(zone)).takeOver();
                  }
                }));
  }

  /**
   * Whether a file needs no change, found out without its lock: a scan that writes to it has that
   * most of the time, and whoever only reads need not wait. Servers lock rows, so nobody waits.
   */
  private static boolean isPrepared(DSLContext context, Engine engine, ZoneId zone) {
    return engine.isSharedWithPython()
        && Schema.isCurrent(context, engine)
        && !new PythonRows(context, new StoredTime(zone)).exist();
  }
}
