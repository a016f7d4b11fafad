package org.mxmaven.store.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.schema.Tables;

/**
 * Looks at what an SQLite file defines, before anything else is done with it: whoever made it may
 * have put something in that SQLite runs when the tables are read or written. Refused is all that
 * computes and is not this program's: triggers, views, virtual tables, generated columns, checks,
 * and indexes of expressions or parts. Other tables and ordinary indexes are data.
 */
final class SchemaInspection {
  private static final String REPORT = "DomainReport";

  /** Words that none of this program's tables has, nor the Python tool's. */
  private static final List<String> RULES = List.of("ON", "COLLATE", "WITHOUT");

  private final SqliteEngine engine;

  public SchemaInspection(SqliteEngine engine) {
    this.engine = engine;
  }

  /** What this program defines, and did in earlier versions; worked out when it is first needed. */
  private static final class Known {
    static final Set<String> TEXTS =
        Schema.scripts().stream()
            .map(SqliteEngine::script)
            .flatMap(List::stream)
            .map(SqlTokens::of)
            .map(SqlTokens::text)
            .collect(Collectors.toSet());
  }

  /**
   * Does nothing if all is well.
   *
   * @throws StoreException if there is something else, or if the database is another program's
   */
  public void inspect(Connection connection) throws SQLException {
    List<SqlTokens> definitions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT sql FROM sqlite_master")) {
      while (result.next()) {
        // Without a definition it is the index of a key.
        Optional.ofNullable(result.getString(1)).map(SqlTokens::of).ifPresent(definitions::add);
      }
    }
    DSLContext context = engine.jooq(connection);
    Schema.refuseOthers(context, engine);
    boolean isPython = engine.version(context) == 0;
    // By the definitions alone: the names beside them can be changed.
    definitions.forEach(sql -> inspect(sql, isPython));
  }

  /**
   * Does nothing if the tables of the present schema have the columns that this program reads, and
   * cells that cannot be NULL where it relies on that. Others may be there.
   *
   * @throws StoreException otherwise
   */
  public void inspectColumns(Connection connection) throws SQLException {
    for (Table<?> table : Tables.all()) {
      Map<String, Boolean> stored = new HashMap<>();
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT name, \"notnull\", pk, upper(type) = 'INTEGER' FROM pragma_table_info(?)")) {
        statement.setString(1, table.getName());
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            boolean isNumber = result.getInt(3) == 1 && result.getBoolean(4);
            String name = result.getString(1);
            stored.put(name, result.getBoolean(2) && (isNumber || !name.equals("id")));
          }
        }
      }
      for (Field<?> field : table.fields()) {
        Boolean isNeverNull = stored.get(field.getName());
        if (isNeverNull == null || !(isNeverNull || field.getDataType().nullable())) {
          throw new StoreException(
              "the column %s of the table %s in %s is missing or another than MXMaven makes; restore a copy or give -d another file"
                  .formatted(field.getName(), table.getName(), engine));
        }
      }
    }
  }

  private void inspect(SqlTokens sql, boolean isPython) {
    if (Known.TEXTS.contains(sql.text())) {
      return;
    }
    if (sql.startsWith("CREATE", "TABLE")) {
      inspectTable(name(sql, 2), sql);
    } else if (sql.startsWith("CREATE", "INDEX")) {
      inspectIndex(name(sql, 2), sql);
    } else if (sql.startsWith("CREATE", "UNIQUE", "INDEX")) {
      inspectIndex(name(sql, 3), sql);
    } else if (sql.startsWith("CREATE", "VIEW")) {
      // That of the Python tool is replaced, and never read.
      if (!isPython || !name(sql, 2).equalsIgnoreCase(REPORT)) {
        throw refusal("view", name(sql, 2));
      }
    } else if (sql.startsWith("CREATE", "TRIGGER")) {
      throw refusal("trigger", name(sql, 2));
    } else {
      throw refusal("virtual table", name(sql, 3));
    }
  }

  /** Without its quotes. */
  private static String name(SqlTokens sql, int at) {
    String token = at < sql.tokens().size() ? sql.tokens().get(at) : "";
    return "\"'`[".indexOf(token.isEmpty() ? ' ' : token.charAt(0)) >= 0
        ? token.substring(1, Math.max(1, token.length() - 1))
        : token;
  }

  /** What this program never writes to is not computed there, but SQLite's own checks do it. */
  private void inspectTable(String name, SqlTokens sql) {
    boolean ours = Tables.all().stream().anyMatch(table -> table.getName().equalsIgnoreCase(name));
    if (sql.contains("CHECK")
        || sql.contains("AS")
        || name.toLowerCase(Locale.ROOT).startsWith("pragma_")
        || (ours && (RULES.stream().anyMatch(sql::contains) || sql.contains("DEFAULT", "(")))) {
      throw refusal("table with rules", name);
    }
  }

  /** Behind the name of the table come names of columns in one pair of parentheses. */
  private void inspectIndex(String name, SqlTokens sql) {
    boolean plain =
        sql.tokens().stream().filter("("::equals).count() == 1
            && sql.tokens().get(sql.tokens().size() - 1).equals(")")
            && sql.tokens().stream().allMatch(SchemaInspection::isNameOrComma);
    if (!plain) {
      throw refusal("index of a part or of an expression", name);
    }
  }

  private static boolean isNameOrComma(String token) {
    char c = token.charAt(0);
    return ",().".indexOf(c) >= 0
        || c == '"'
        || c == '`'
        || c == '['
        || Character.isLetter(c)
        || c == '_';
  }

  private StoreException refusal(String kind, String name) {
    return new StoreException(
        ("the database %s holds a %s that is not MXMaven's, \"%s\", which would run with it; drop"
                + " it there, or give -d another file")
            .formatted(engine, kind, name.length() > 80 ? name.substring(0, 80) + "..." : name));
  }
}
