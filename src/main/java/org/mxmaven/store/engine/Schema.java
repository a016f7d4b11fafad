package org.mxmaven.store.engine;

import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.schema.SchemaGrowth;

/** The schema of a new database, and the steps to it from earlier versions. */
public final class Schema {
  /** The newest version that a script leads to, and that of the script for new databases. */
  private static final int SCRIPTS = 6;

  /** The version that this program reads and writes. */
  public static final int VERSION = Math.max(SCRIPTS, SchemaGrowth.ALL.newest());

  private static final Set<String> PYTHON_TABLES =
      Set.of("Domain", "MxRecord", "SpfRecord", "DmarcRecord");

  private Schema() {}

  /**
   * Brings a database to the current version, be it empty or of an earlier one. To be called within
   * a transaction.
   *
   * @throws StoreException if it is another program's, or of a newer version; nothing is changed
   */
  public static void upgrade(DSLContext context, Engine engine) {
    refuseOthers(context, engine);
    int version = engine.version(context);
    if (engine.tables(context).isEmpty()) {
      run(context, engine, baseline());
    } else {
      for (int next = version + 1; next <= VERSION; next++) {
        run(context, engine, step(next));
      }
    }
    if (version < VERSION) {
      engine.setVersion(context, VERSION);
    }
  }

  /**
   * Does nothing if this program knows the database, or if it is empty.
   *
   * @throws StoreException if it is another program's, or of a version that there is not yet
   */
  static void refuseOthers(DSLContext context, Engine engine) {
    int version = engine.version(context);
    Set<String> tables = engine.tables(context);
    boolean empty = tables.isEmpty() && version == 0;
    if (!empty && !tables.containsAll(PYTHON_TABLES)) {
      throw new StoreException(
          engine
              + " is a database of another program; give -d another one, this one was left as it"
              + " is");
    }
    if (version > VERSION) {
      throw new StoreException(
          ("the database %s was written by a newer MXMaven (schema %d, this one knows %d);"
                  + " update MXMaven or give -d another one")
              .formatted(engine, version, VERSION));
    }
    if (version < 0) {
      throw new StoreException(
          "the database %s says that its schema is %d, which there is not; restore a copy or give -d another one"
              .formatted(engine, version));
    }
  }

  /** Whether a database has the current version already. */
  public static boolean isCurrent(DSLContext context, Engine engine) {
    return engine.version(context) == VERSION && engine.tables(context).containsAll(PYTHON_TABLES);
  }

  /** The texts of all scripts: all that was ever defined in a database. */
  static List<String> scripts() {
    return Stream.concat(
            Stream.of(baseline()), IntStream.rangeClosed(1, VERSION).mapToObj(Schema::step))
        .toList();
  }

  /** What makes a new database. */
  private static String baseline() {
    return SchemaScript.read("Baseline.sql")
        + IntStream.rangeClosed(1, VERSION)
            .mapToObj(SchemaGrowth.ALL::script)
            .collect(Collectors.joining());
  }

  /** What leads to a version from the one before it. */
  private static String step(int version) {
    String script = version <= SCRIPTS ? SchemaScript.read("V%d.sql".formatted(version)) : "";
    return script + SchemaGrowth.ALL.script(version);
  }

  private static void run(DSLContext context, Engine engine, String script) {
    // By JDBC, since jOOQ would look for its own placeholders in it.
    context.connection(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            for (String sql : engine.statements(script)) {
              statement.executeUpdate(sql);
            }
          }
        });
  }
}
