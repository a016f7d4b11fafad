package org.mxmaven.store.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.ServerTrouble.Kind;
import org.mxmaven.store.row.NumberedTable;

/**
 * What database servers have in common: others may write at any time, and the version of the schema
 * is in a table of one row, which is also the lock by which writers take turns.
 */
public abstract class ServerEngine extends Engine {
  private static final Table<?> SCHEMA_VERSION = table(name("SchemaVersion"));
  private static final Field<Integer> VERSION = field(name("version"), Integer.class);

  /** Less the version that an upgrade begins with, it says that the upgrade is under way. */
  static final int UNDER_WAY = -1;

  /** The setting of a URL by which the user says how long to wait for the server. */
  static final String SOCKET_TIMEOUT = "socketTimeout";

  private final DatabaseAddress.Server server;

  ServerEngine(SQLDialect dialect, DatabaseAddress.Server server) {
    super(dialect);
    this.server = server;
  }

  /**
   * A new connection, on which every statement is a transaction of its own. It waits for the server
   * to answer as long as the URL says, else as long as {@link ServerPatience} does.
   */
  final Connection login() throws SQLException {
    Connection connection = connection();
    if (!server.settings().containsKey(SOCKET_TIMEOUT)) {
      patience(connection, ServerPatience.USUAL);
    }
    return connection;
  }

  /** As {@link #login}; whoever does not answer until then is given up after some seconds. */
  abstract Connection connection() throws SQLException;

  private static void patience(Connection connection, ServerPatience patience) throws SQLException {
    // Both drivers set it on the socket, at once.
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.time().toMillis()));
  }

  /** Does something that the server may rightly take long for. */
  private <T> T patiently(DSLContext context, Supplier<T> work) {
    if (server.settings().containsKey(SOCKET_TIMEOUT)) {
      return work.get();
    }
    context.connection(connection -> patience(connection, ServerPatience.LONG));
    T done = work.get();
    context.connection(connection -> patience(connection, ServerPatience.USUAL));
    return done;
  }

  @Override
  public final void upgrade(DSLContext context, Runnable upgrade) {
    patiently(
        context,
        () -> {
          upgradeAlone(context, upgrade);
          return server;
        });
  }

  /** Runs an upgrade as {@link #upgrade} does, with the usual patience. */
  abstract void upgradeAlone(DSLContext context, Runnable upgrade);

  /** What kind of trouble a failure is. */
  abstract Kind kind(SQLException failure);

  /** The condition by which information_schema tells the tables of this database. */
  abstract String ownSchema();

  @Override
  public final Connection connect() throws SQLException {
    Connection connection = login();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return connection;
  }

  @Override
  public final void settle(Connection connection) {
    // All is settled when the connection is made.
  }

  @Override
  public final int version(DSLContext context) {
    int version = storedVersion(context);
    return version < 0 ? UNDER_WAY - version : version;
  }

  /** As it is in the table: below 0 while an upgrade is under way, see {@link #UNDER_WAY}. */
  final int storedVersion(DSLContext context) {
    return tables(context, true).isEmpty()
        ? 0
        : context.select(VERSION).from(SCHEMA_VERSION).fetchOptional(VERSION).orElse(0);
  }

  @Override
  public final void setVersion(DSLContext context, int version) {
    context.execute(
        "CREATE TABLE IF NOT EXISTS {0} ({1} INTEGER NOT NULL)", SCHEMA_VERSION, VERSION);
    if (context.update(SCHEMA_VERSION).set(VERSION, version).execute() == 0) {
      context.insertInto(SCHEMA_VERSION).set(VERSION, version).execute();
    }
  }

  @Override
  public final Set<String> tables(DSLContext context) {
    return tables(context, false);
  }

  private Set<String> tables(DSLContext context, boolean ofVersion) {
    Field<String> tableName = field(name("table_name"), String.class);
    return new HashSet<>(
        context
            .select(tableName)
            .from("information_schema.tables")
            .where("table_schema = " + ownSchema())
            .and(
                ofVersion
                    ? tableName.eq(SCHEMA_VERSION.getName())
                    : tableName.ne(SCHEMA_VERSION.getName()))
            .fetchInto(String.class));
  }

  @Override
  public final boolean isSharedWithPython() {
    return false;
  }

  @Override
  public final void lock(DSLContext transaction) {
    transaction.select(VERSION).from(SCHEMA_VERSION).forUpdate().fetch();
  }

  @Override
  public final OptionalLong dataVersion(DSLContext transaction) {
    return OptionalLong.empty();
  }

  @Override
  public final boolean isTransient(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && kind(sql) == Kind.CONFLICT;
  }

  /** By a connection of its own, in a transaction: rows then come as they are read, not at once. */
  @Override
  public final <T> T reading(DSLContext own, Function<DSLContext, T> reader) throws SQLException {
    try (Connection connection = login()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      T read = reader.apply(jooq(connection));
      connection.rollback();
      return read;
    }
  }

  @Override
  public final <T> T removing(DSLContext own, Supplier<T> transaction) {
    return patiently(own, transaction);
  }

  @Override
  public final void complete(DSLContext own) {
    // It is with the server.
  }

  @Override
  public void setCounters(DSLContext context, List<NumberedTable> tables) {
    // Most engines go on from the greatest key that is written.
  }

  @Override
  public final StoreException opening(Throwable failure) {
    return new StoreException(
        "the database %s %s".formatted(this, trouble(failure).opening()), failure);
  }

  @Override
  public final StoreException using(Throwable failure) {
    return new StoreException(
        "the database %s failed: %s; what was stored before is kept"
            .formatted(this, trouble(failure).using()),
        failure);
  }

  private ServerTrouble trouble(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql == null
        ? new ServerTrouble(Kind.OTHER, server, failure)
        : new ServerTrouble(ServerTrouble.network(sql).orElseGet(() -> kind(sql)), server, sql);
  }

  @Override
  public final String toString() {
    return server.place();
  }
}
