package org.mxmaven.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.row.NumberedTable;
import org.mxmaven.store.row.OddCells;

/**
 * What one database engine does in its own way; an object of it stands for one database, and its
 * text is the database's name for the user.
 */
public abstract class Engine {
  private final SQLDialect dialect;
  private OddCells odd = new OddCells(cell -> {});

  Engine(SQLDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * The engine of a database. Its driver's classes are not loaded before they are needed.
   *
   * @param environment holds the credentials that the address does not
   */
  public static Engine of(DatabaseAddress address, Map<String, String> environment) {
    if (address.file().isPresent()) {
      return new SqliteEngine(address.file().get());
    }
    DatabaseAddress.Server server = address.server().orElseThrow();
    Credentials credentials = Credentials.of(server, environment);
    return server.scheme().equals("postgresql")
        ? new PostgresEngine(server, credentials)
        : new MariaDbEngine(server, credentials);
  }

  /** Opens the database as it is, to be upgraded. */
  public abstract Connection connect() throws SQLException;

  /** Settings for use, once the database is known to be this program's. */
  public abstract void settle(Connection connection) throws SQLException;

  /** The word by which the scripts of the schema mark what is for this engine only. */
  abstract String mark();

  /** What the words in braces in the scripts of the schema stand for. */
  abstract Map<String, String> words();

  /** The version of the schema; 0 if there is none. */
  abstract int version(DSLContext context);

  /** Notes the version of the schema, within the transaction that brings it about. */
  public abstract void setVersion(DSLContext context, int version);

  /** The tables of the database, without those of the engine. */
  public abstract Set<String> tables(DSLContext context);

  /**
   * Runs an upgrade of the schema in a transaction, as far as the engine's transactions go, while
   * no other program upgrades it.
   */
  public abstract void upgrade(DSLContext context, Runnable upgrade);

  /** Whether the Python tool may have written to the database. */
  public abstract boolean isSharedWithPython();

  /**
   * To be called first in each transaction that writes: makes writers take turns, so that what one
   * reads stays true until it has written.
   */
  public abstract void lock(DSLContext transaction);

  /**
   * A number that changes when another connection has committed something; empty if the engine has
   * none, so that it always may have.
   */
  public abstract OptionalLong dataVersion(DSLContext transaction);

  /** Whether the same transaction may succeed if it is tried again at once. */
  public abstract boolean isTransient(Throwable failure);

  /**
   * Reads many rows, all of one moment whatever others write meanwhile, while other statements run
   * on the store's own connection. Not to be nested, and nothing is to be written within.
   *
   * @param own jOOQ on the store's connection
   */
  public abstract <T> T reading(DSLContext own, Function<DSLContext, T> reader) throws SQLException;

  /**
   * Runs a transaction that removes only rows that no other row refers to. An engine that would
   * look for such rows anew for each row removed, without an index, need not.
   *
   * @param own jOOQ on the store's connection, not within a transaction
   */
  public abstract <T> T removing(DSLContext own, Supplier<T> transaction);

  /** Brings all that is committed to where it is to stay, as far as that can fail. */
  public abstract void complete(DSLContext own);

  /** Sets the counters of keys behind rows that were written with theirs. */
  public abstract void setCounters(DSLContext context, List<NumberedTable> tables);

  /** The failure as the user is told it when the database is opened. */
  public abstract StoreException opening(Throwable failure);

  /** The failure as the user is told it when the database in use fails. */
  public abstract StoreException using(Throwable failure);

  /** From now on tells of cells that hold what they should not, in what {@link #jooq} reads. */
  public final void tell(OddCells cells) {
    odd = cells;
  }

  /** Whether a cell can hold a value of another type than its column's. */
  public boolean holdsAnyType() {
    return false;
  }

  /**
   * A row that refers to one that is not there, in words; an engine may see to it that there is
   * none.
   */
  public Optional<String> orphan(DSLContext context) {
    return Optional.empty();
  }

  /** What is to follow the statements of jOOQ. */
  List<ExecuteListener> listeners() {
    return List.of();
  }

  /** jOOQ on a connection. */
  public final DSLContext jooq(Connection connection) {
    // By the setters, since an overload that takes jOOQ's Settings would be compiled with warnings:
    // that class is annotated for an XML library that is not there.
    DefaultConfiguration configuration = new DefaultConfiguration();
    configuration.setConnection(connection);
    configuration.setSQLDialect(dialect);
    configuration.setExecuteListener(listeners().toArray(new ExecuteListener[0]));
    odd.addTo(configuration);
    return configuration.dsl();
  }

  /** The statements of a script of the schema, of which this is the text. */
  public final List<String> statements(String script) {
    return SchemaScript.parse(script, mark(), words());
  }

  static @Nullable SQLException sqlException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  static Field<Long> number(String column) {
    return DSL.field(DSL.name(column), Long.class);
  }
}
