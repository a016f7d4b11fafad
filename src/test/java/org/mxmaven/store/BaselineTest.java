package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.store.engine.Schema;

/**
 * A new database has the tables, columns, types, keys, indexes and views that those of earlier
 * versions get when they are upgraded.
 */
class BaselineTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void inAFile(int version, @TempDir Path folder) throws Exception {
    TestDatabase old;
    if (version == 0) {
      old = new TestDatabase(folder.resolve("python.db"));
      PythonDatabase.create(old);
    } else {
      old = VersionUpgradeTest.load(version, folder);
    }
    old.open().close();
    assertThat(old.rows("pragma user_version")).containsExactly(String.valueOf(Schema.VERSION));
    assertThat(definitions(TestEngine.SQLITE, old))
        .isEqualTo(definitions(TestEngine.SQLITE, fresh(TestEngine.SQLITE, folder)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void onAServer(TestEngine engine, @TempDir Path folder) throws Exception {
    TestDatabase old = engine.fresh(folder);
    ServerUpgradeTest.make(old, 2);
    old.open().close();
    assertThat(definitions(engine, old)).isEqualTo(definitions(engine, fresh(engine, folder)));
  }

  private static TestDatabase fresh(TestEngine engine, Path folder) {
    TestDatabase fresh = engine.fresh(folder);
    fresh.open().close();
    return fresh;
  }

  /** All that is defined, each sort in an order of its own. */
  private static List<String> definitions(TestEngine engine, TestDatabase database) {
    List<String> definitions = new ArrayList<>();
    for (String query : queries(engine)) {
      List<String> rows = database.rows(query);
      assertThat(rows).as(query).isNotEmpty();
      definitions.addAll(rows);
    }
    return definitions;
  }

  private static List<String> queries(TestEngine engine) {
    return switch (engine) {
      case SQLITE ->
          List.of(
              "select type, name, tbl_name from sqlite_master order by type, name",
              "select m.name, c.name, c.type, \"notnull\", dflt_value, pk from sqlite_master m,"
                  + " pragma_table_info(m.name) c where m.type <> 'index' order by 1, 2",
              "select m.name, \"from\", \"table\", \"to\", on_update, on_delete from"
                  + " sqlite_master m, pragma_foreign_key_list(m.name) order by 1, 2",
              // Blanks and the ends of lines apart; comments within stand only in tables.
              "select name, replace(replace(replace(sql, char(10), ''), ' ', ''),"
                  + " 'IFNOTEXISTS', '') from sqlite_master where type in ('index', 'view') and sql"
                  + " is not null order by 1");
      case POSTGRESQL ->
          List.of(
              "select table_name, column_name, data_type, is_nullable, column_default,"
                  + " is_identity, identity_generation from information_schema.columns where"
                  + " table_schema = current_schema() order by 1, 2",
              "select tablename, indexname, replace(indexdef, schemaname || '.', '') from"
                  + " pg_indexes where schemaname = current_schema() order by 1, 2",
              "select conrelid::regclass, conname, contype, pg_get_constraintdef(oid) from"
                  + " pg_constraint where connamespace = current_schema()::regnamespace order by"
                  + " conname",
              "select viewname, definition from pg_views where schemaname = current_schema() order"
                  + " by 1");
      case MARIADB ->
          List.of(
              "select table_name, column_name, column_type, is_nullable, column_default, extra,"
                  + " collation_name, generation_expression from information_schema.columns where"
                  + " table_schema = database() order by 1, 2",
              "select table_name, index_name, seq_in_index, column_name, non_unique from"
                  + " information_schema.statistics where table_schema = database() order by 1, 2,"
                  + " 3",
              "select table_name, column_name, referenced_table_name, referenced_column_name from"
                  + " information_schema.key_column_usage where table_schema = database() order by"
                  + " 1, 2, 3",
              "select table_name, replace(view_definition, concat('`', database(), '`.'), '') from"
                  + " information_schema.views where table_schema = database() order by 1",
              "select table_name, engine, table_collation from information_schema.tables where"
                  + " table_schema = database() and table_type = 'BASE TABLE' order by 1");
    };
  }
}
