package org.mxmaven.store.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.engine.NewDatabaseFile;
import org.mxmaven.store.row.NumberedTable;
import org.mxmaven.store.schema.Tables;

/** Copies all rows of one database into another one, of whatever engines they are. */
public final class DatabaseCopy implements AutoCloseable {
  private final Side from;
  private final Side to;
  private final Optional<NewDatabaseFile> file;

  private DatabaseCopy(Side from, Side to, Optional<NewDatabaseFile> file) {
    this.from = from;
    this.to = to;
    this.file = file;
  }

  /** An open database. */
  private record Side(Engine engine, Connection connection) implements AutoCloseable {
    static Side open(Engine engine, ZoneId zone) {
      return new Side(engine, Stores.connect(engine, zone));
    }

    DSLContext jooq() {
      return engine.jooq(connection);
    }

    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw engine.using(e);
      }
    }
  }

  /**
   * Opens both databases and brings them to the current schema.
   *
   * @param environment the environment variables, for credentials
   * @param zone the local time of the columns shared with the Python tool
   * @throws StoreException with one sentence if one cannot be used, or the target is not empty
   */
  public static DatabaseCopy open(
      DatabaseAddress from, DatabaseAddress to, Map<String, String> environment, ZoneId zone) {
    Optional<NewDatabaseFile> file =
        to.isMissing() ? to.file().map(NewDatabaseFile::new) : Optional.empty();
    Engine target = file.isPresent() ? file.get().engine() : Engine.of(to, environment);
    try {
      return open(Engine.of(from, environment), target, file, zone);
    } catch (RuntimeException e) {
      file.ifPresent(NewDatabaseFile::discard);
      throw e;
    }
  }

  private static DatabaseCopy open(
      Engine from, Engine to, Optional<NewDatabaseFile> file, ZoneId zone) {
    Side source = Side.open(from, zone);
    try {
      Side target = Side.open(to, zone);
      try {
        refuseFull(target, target.jooq());
        return new DatabaseCopy(source, target, file);
      } catch (RuntimeException e) {
        target.close();
        throw e;
      }
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  /**
   * Copies, all or nothing. To be called once.
   *
   * @param isUnwanted asked now and then; if it is true, the copy is given up
   * @return the rows of each table, in the order of writing
   * @throws StoreException with one sentence if it fails or is given up
   */
  public Map<String, Long> run(BooleanSupplier isUnwanted) {
    try {
      Map<String, Long> counts =
          from.engine()
              .reading(
                  from.jooq(),
                  rows -> to.jooq().transactionResult(t -> copy(rows, t.dsl(), isUnwanted)));
      to.engine().complete(to.jooq());
      to.close();
      file.ifPresent(this::complete);
      return counts;
    } catch (SQLException e) {
      throw from.engine().using(e);
    } catch (DataAccessException e) {
      throw to.engine().using(e);
    }
  }

  private void complete(NewDatabaseFile copied) {
    if (!copied.complete()) {
      throw new StoreException(
          to.engine() + " was made by another program meanwhile, and stays; copy to another file");
    }
  }

  private Map<String, Long> copy(DSLContext source, DSLContext target, BooleanSupplier isUnwanted) {
    to.engine().lock(target);
    refuseFull(to, target);
    from.engine()
        .orphan(source)
        .ifPresent(
            row -> {
              throw new StoreException(
                  "%s in %s cannot be copied: it refers to a row that is not there; mend or remove it there"
                      .formatted(row, from.engine()));
            });
    Map<String, Long> counts = new LinkedHashMap<>();
    TableCopy tables = new TableCopy(from.engine(), to.engine());
    for (NumberedTable table : Tables.all()) {
      counts.put(table.getName(), tables.copy(table, source, target, isUnwanted));
    }
    to.engine().setCounters(target, Tables.all());
    return counts;
  }

  private static void refuseFull(Side side, DSLContext target) {
    if (Tables.all().stream().anyMatch(target::fetchExists)) {
      throw new StoreException(
          "the database %s holds something already; copy to an empty one".formatted(side.engine()));
    }
  }

  @Override
  public void close() {
    try {
      from.close();
    } finally {
      try {
        to.close();
      } finally {
        // Nothing of it is there any more if it was completed.
        file.ifPresent(NewDatabaseFile::discard);
      }
    }
  }
}
