package org.mxmaven.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.store.TestDatabase;
import org.mxmaven.store.schema.Tables;

/** The schema that the migrations make, against jOOQ's tables and the Python tool's contract. */
class SchemaTest {
  private TestDatabase database;

  @BeforeEach
  void create(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("test.db"));
    database.open().close();
  }

  @Test
  void isWhatTheTypedTablesSay() {
    for (Table<?> table : Tables.all()) {
      assertThat(Arrays.stream(table.fields()).map(SchemaTest::column))
          .as(table.getName())
          .containsExactlyInAnyOrderElementsOf(
              database
                  .rows(
                      "select name, type, \"notnull\" from pragma_table_info('%s')"
                          .formatted(table.getName()))
                  .stream()
                  .map(row -> row.replace("|DATETIME|", "|TEXT|"))
                  .toList());
    }
  }

  @Test
  void hasATypedTableForEachTable() {
    assertThat(Tables.all().stream().map(Table::getName))
        .containsExactlyInAnyOrderElementsOf(
            database.rows("select name from sqlite_master where type = 'table'"));
  }

  @Test
  void hasTheColumnsOfTheTypedView() {
    assertThat(database.rows("select name from pragma_table_info('DomainVerdict')"))
        .containsAll(Arrays.stream(Tables.VERDICT.fields()).map(Field::getName).toList());
  }

  @Test
  void beginsWithThePythonToolsColumns() {
    contract(
        "Domain",
        "hash_id|TEXT|1|null",
        "date_added|DATETIME|0|null",
        "date_updated|DATETIME|0|null",
        "name|TEXT|0|null",
        "status|TEXT|0|null",
        "has_mx|INTEGER|1|-1",
        "has_dmarc|INTEGER|1|0",
        "has_spf|INTEGER|1|0");
    contract(
        "MxRecord",
        "id|INTEGER|1|null",
        "date_added|DATETIME|0|null",
        "hash_id|TEXT|1|null",
        "exchanger|TEXT|0|null",
        "preference|TEXT|0|null",
        "is_valid|INTEGER|0|null");
    for (String table : List.of("SpfRecord", "DmarcRecord")) {
      contract(
          table,
          "id|INTEGER|1|null",
          "date_added|DATETIME|0|null",
          "hash_id|TEXT|1|null",
          "policy|TEXT|0|null",
          "is_valid|INTEGER|0|null",
          "value|TEXT|0|null");
    }
    assertThat(database.rows("select name from pragma_table_info('DomainReport')"))
        .containsExactly(
            "domain", "SPF_policy", "DMARC_policy", "TXT_length_OK", "MX_OK", "last_updated");
    assertThat(database.rows("select name from sqlite_master where type = 'index'"))
        .contains("mxrecord_hash_id", "spfrecord_hash_id", "dmarcrecord_hash_id");
  }

  @Test
  void allowsOneCurrentAnswerOfAKind() {
    String row =
        "insert into Lookup (name, type, known, status, appeared, went) values ('a.example', 'A',"
            + " 1, 'NODATA', 'x', %s)";
    database.execute(row.formatted("'y'"));
    database.execute(row.formatted("'y'"));
    database.execute(row.formatted("null"));
    assertThatThrownBy(() -> database.execute(row.formatted("null")))
        .hasMessageContaining("UNIQUE");
  }

  private void contract(String table, String... columns) {
    List<String> actual =
        database.rows(
            "select name, type, \"notnull\", dflt_value from pragma_table_info('%s')"
                .formatted(table));
    assertThat(actual).as(table).startsWith(columns);
  }

  private static String column(Field<?> field) {
    String type =
        switch (field.getType().getSimpleName().toLowerCase(Locale.ROOT)) {
          case "string" -> "TEXT";
          case "integer", "long" -> "INTEGER";
          default -> field.getType().getName();
        };
    return field.getName() + "|" + type + "|" + (field.getDataType().nullable() ? 0 : 1);
  }
}
