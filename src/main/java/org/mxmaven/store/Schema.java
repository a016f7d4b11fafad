package org.mxmaven.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The schema's version and the steps from one to the next. The version is SQLite's {@code
 * user_version}: a number in the file's header that a transaction commits with the tables it
 * belongs to, and that needs no table of its own among the contract's. The Python tool leaves it 0.
 */
final class Schema {
  /** The version that this program reads and writes. */
  static final int VERSION = 2;

  private static final Set<String> PYTHON_TABLES =
      Set.of("Domain", "MxRecord", "SpfRecord", "DmarcRecord");

  private Schema() {}

  /**
   * Brings a database to the current version. To be called within a transaction.
   *
   * @param file as named to the user
   * @throws StoreException if it is another program's, or of a newer version; nothing is changed
   */
  static void upgrade(DSLContext context, Path file) {
    int version = version(context);
    Set<String> tables = tables(context);
    boolean empty = tables.isEmpty() && version == 0;
    if (!empty && !tables.containsAll(PYTHON_TABLES)) {
      throw new StoreException(
          file
              + " is a database of another program; give -d another file, this one was left as it"
              + " is");
    }
    if (version > VERSION) {
      throw new StoreException(
          ("the database %s was written by a newer MXMaven (schema %d, this one knows %d);"
                  + " update MXMaven or give -d another file")
              .formatted(file, version, VERSION));
    }
    if (version == 0) {
      run(context, "V0.sql");
    }
    for (int next = version + 1; next <= VERSION; next++) {
      run(context, "V" + next + ".sql");
    }
  }

  static int version(DSLContext context) {
    @Nullable Integer version =
        context
            .select(field(name("user_version"), Integer.class))
            .from(table(name("pragma_user_version")))
            .fetchOneInto(Integer.class);
    return version == null ? 0 : version;
  }

  private static Set<String> tables(DSLContext context) {
    List<String> names =
        context
            .select(field(name("name"), String.class))
            .from(table(name("sqlite_master")))
            .where(field(name("type"), String.class).eq("table"))
            .and(field(name("name"), String.class).notLike("sqlite\\_%", '\\'))
            .fetchInto(String.class);
    return new HashSet<>(names);
  }

  private static void run(DSLContext context, String script) {
    String sql = read(script);
    context.connection(connection -> execute(connection, sql));
  }

  /** The driver hands a whole script to SQLite, which runs its statements one after the other. */
  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  private static String read(String script) {
    try (InputStream in = Schema.class.getResourceAsStream("schema/" + script)) {
      if (in == null) {
        throw new IllegalStateException("no schema script " + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
