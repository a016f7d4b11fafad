package org.mxmaven.store.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.row.NumberedTable;
import org.mxmaven.store.schema.Tables;

/**
 * SQLite: a database in a file, which the Python tool may share. The version of the schema is its
 * {@code user_version}: a number in the file's header that a transaction commits with the tables it
 * belongs to, and that needs no table of its own among the contract's. The Python tool leaves it 0.
 */
public final class SqliteEngine extends Engine {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Steps that any statement may take: some ten seconds. */
  private static final long STEPS = 2_000_000_000L;

  private static final String MARK = "sqlite";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("id", "INTEGER NOT NULL PRIMARY KEY"),
          Map.entry("key", "TEXT"),
          Map.entry("name", "TEXT"),
          Map.entry("word", "TEXT"),
          Map.entry("text", "TEXT"),
          Map.entry("date", "DATETIME"),
          Map.entry("long", "INTEGER"),
          Map.entry("esc", "char(27)"),
          Map.entry("end", ""),
          Map.entry("order", ""));

  private final Path given;
  private final Duration patience;
  private final DatabaseFile file;
  private final StepLimit steps;
  private @Nullable ResultQuery<Record1<Long>> dataVersion;

  /**
   * The database in a file.
   *
   * @throws StoreException if it cannot be one
   */
  SqliteEngine(Path given) {
    this(given, PATIENCE);
  }

  /** As above; waits that long for another program's lock. */
  public SqliteEngine(Path given, Duration patience) {
    this(given, patience, DatabaseFile.of(given));
  }

  /**
   * The database in another file than the user names.
   *
   * @throws StoreException if it cannot be one
   */
  SqliteEngine(Path given, Path file) {
    this(given, PATIENCE, DatabaseFile.of(file));
  }

  private SqliteEngine(Path given, Duration patience, DatabaseFile file) {
    super(SQLDialect.SQLITE);
    this.given = given;
    this.patience = patience;
    this.file = file;
    this.steps = new StepLimit(file.path(), STEPS);
  }

  @Override
  public Connection connect() throws SQLException {
    return opening().connect();
  }

  @Override
  public void settle(Connection connection) throws SQLException {
    new SchemaInspection(this).inspectColumns(connection);
    opening().configure(connection);
  }

  SqliteOpening opening() {
    return new SqliteOpening(this, given, file, patience, steps);
  }

  /** Other programs that write to the file need not look at references. */
  @Override
  public Optional<String> orphan(DSLContext context) {
    Set<String> ours = Tables.all().stream().map(Table::getName).collect(Collectors.toSet());
    return context.fetch("PRAGMA foreign_key_check").stream()
        .filter(row -> ours.contains(String.valueOf(row.get(0))))
        .map(row -> "row %s of %s".formatted(row.get(1), row.get(0)))
        .findFirst();
  }

  @Override
  public boolean holdsAnyType() {
    return true;
  }

  @Override
  public List<ExecuteListener> listeners() {
    return List.of(steps.listener());
  }

  @Override
  public String mark() {
    return MARK;
  }

  /** The statements of a script's text as this engine has them. */
  static List<String> script(String script) {
    return SchemaScript.parse(script, MARK, WORDS);
  }

  @Override
  public Map<String, String> words() {
    return WORDS;
  }

  @Override
  public int version(DSLContext context) {
    // Not from the function of that name, which a table of the same name hides.
    return ((Number) context.fetchSingle("PRAGMA user_version").getValue(0)).intValue();
  }

  @Override
  public void setVersion(DSLContext context, int version) {
    context.execute("PRAGMA user_version = " + version);
  }

  @Override
  public Set<String> tables(DSLContext context) {
    return new HashSet<>(
        context
            .select(field(name("name"), String.class))
            .from(table(name("sqlite_master")))
            .where(field(name("type"), String.class).eq("table"))
            .and(field(name("name"), String.class).notLike("sqlite\\_%", '\\'))
            .fetchInto(String.class));
  }

  @Override
  public void upgrade(DSLContext context, Runnable upgrade) {
    upgrade.run();
  }

  @Override
  public boolean isSharedWithPython() {
    return true;
  }

  /** Nothing: a transaction has the lock of the whole file from its beginning. */
  @Override
  public void lock(DSLContext transaction) {}

  @Override
  public OptionalLong dataVersion(DSLContext transaction) {
    if (dataVersion == null) {
      dataVersion =
          transaction
              .select(number("data_version"))
              .from(table(name("pragma_data_version")))
              .keepStatement(true);
    }
    return OptionalLong.of(dataVersion.fetchSingle().value1());
  }

  @Override
  public boolean isTransient(Throwable failure) {
    return false;
  }

  /** In a transaction that only reads: in WAL it sees one state, and is in no writer's way. */
  @Override
  public <T> T reading(DSLContext own, Function<DSLContext, T> reader) {
    // Not by jOOQ's transactions, which take the write lock here.
    own.execute("BEGIN DEFERRED");
    try {
      T read = reader.apply(own);
      own.execute("COMMIT");
      return read;
    } catch (RuntimeException e) {
      try {
        own.execute("ROLLBACK");
      } catch (DataAccessException ended) {
        // After some failures SQLite has rolled back by itself.
        e.addSuppressed(ended);
      }
      throw e;
    }
  }

  /** References are looked for or not by a whole connection, and never within a transaction. */
  @Override
  public <T> T removing(DSLContext own, Supplier<T> transaction) {
    own.execute("PRAGMA foreign_keys = OFF");
    try {
      return transaction.get();
    } finally {
      own.execute("PRAGMA foreign_keys = ON");
    }
  }

  /** Moves all that was written ahead into the file. */
  @Override
  public void complete(DSLContext own) {
    own.fetch("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  /** Nothing: the next key follows from the rows. */
  @Override
  public void setCounters(DSLContext context, List<NumberedTable> tables) {}

  @Override
  public StoreException opening(Throwable failure) {
    return SqliteErrors.opening(given, failure);
  }

  @Override
  public StoreException using(Throwable failure) {
    return SqliteErrors.using(given, failure);
  }

  @Override
  public String toString() {
    return given.toString();
  }
}
