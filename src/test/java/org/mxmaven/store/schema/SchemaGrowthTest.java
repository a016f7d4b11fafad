package org.mxmaven.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.store.TestDatabase;
import org.mxmaven.store.TestEngine;
import org.mxmaven.store.record.PolicyRecord;
import org.mxmaven.store.record.RecordKind;
import org.mxmaven.store.record.RecordTable;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.verdict.Badness;
import org.mxmaven.verdict.Labels;
import org.mxmaven.verdict.Light;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictBuilder;
import org.mxmaven.verdict.VerdictColumn;
import org.mxmaven.verdict.VerdictList;

/** A kind of record and a verdict that come with a version of their own. */
class SchemaGrowthTest {
  private static final Verdict<TxtLength> COLD =
      new VerdictBuilder<TxtLength>(
              "cold", new Labels("c", "c", "c", "c", "c"), Assessment::txtLength)
          .word(TxtLength.UNKNOWN, "UNKNOWN", Light.NONE, Badness.UNKNOWN, "")
          .column(VerdictColumn.<TxtLength>ofNames("cold").since(6))
          .column(
              new VerdictColumn<TxtLength>(
                      "colder", VerdictColumn.Type.INTEGER, false, word -> word.name().length())
                  .since(7))
          .build();

  private final SchemaGrowth growth =
      new SchemaGrowth(List.of(new ColdRecords()), new VerdictList(List.of(COLD)));

  @Test
  void eachVersionHasWhatCameWithIt() {
    assertThat(growth.newest()).isEqualTo(7);
    assertThat(growth.script(5)).isEmpty();
    assertThat(growth.script(6))
        .contains(
            "CREATE TABLE \"ColdRecord\" (",
            "  \"id\" {id},",
            "  \"hash_id\" {key} NOT NULL REFERENCES \"Domain\" (\"hash_id\")",
            "  \"value\" {text}",
            "CREATE INDEX \"coldrecord_hash_id\" ON \"ColdRecord\" (\"hash_id\");",
            "ALTER TABLE \"Domain\" ADD COLUMN \"cold\" {word};",
            "ALTER TABLE \"FormerVerdict\" ADD COLUMN \"cold\" {word};")
        .doesNotContain("colder");
    assertThat(growth.script(7))
        .isEqualTo(
            """
            ALTER TABLE "Domain" ADD COLUMN "colder" INTEGER;
            ALTER TABLE "FormerVerdict" ADD COLUMN "colder" INTEGER;
            """);
  }

  @ParameterizedTest
  @EnumSource
  void everyEngineTakesIt(TestEngine engine, @TempDir Path folder) throws Exception {
    TestDatabase database = engine.fresh(folder);
    database.open().close();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (int version = 6; version <= 7; version++) {
        for (String sql : database.engine().statements(growth.script(version))) {
          statement.executeUpdate(sql);
        }
      }
    }
    assertThat(database.rows("select cold, colder from Domain")).isEmpty();
    assertThat(database.rows("select appeared, went from \"ColdRecord\"")).isEmpty();
    // Whoever made it is this program: it is opened as before.
    assertThat(database.summaries()).isEmpty();
  }

  @Test
  void whatOlderRowsLackIsNotRequired() {
    assertThatThrownBy(
            () ->
                new VerdictColumn<TxtLength>("n", VerdictColumn.Type.TEXT, true, Enum::name)
                    .since(6))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static final class ColdTable extends RecordTable {
    private static final long serialVersionUID = 1L;

    final TableField<Record, String> value =
        createField(org.jooq.impl.DSL.name("value"), Cells.TEXT);

    ColdTable() {
      super("ColdRecord");
    }
  }

  /** Only what the schema is made of. */
  private static final class ColdRecords implements RecordKind<PolicyRecord> {
    private final ColdTable table = new ColdTable();

    @Override
    public String label() {
      return "COLD";
    }

    @Override
    public RecordTable table() {
      return table;
    }

    @Override
    public int since() {
      return 6;
    }

    @Override
    public List<TableField<Record, ?>> columns() {
      return List.of(table.value);
    }

    @Override
    public List<PolicyRecord> found(Assessment assessment) {
      return List.of();
    }

    @Override
    public boolean isKnown(Assessment assessment) {
      return true;
    }

    @Override
    public TableField<Record, String> text() {
      return table.value;
    }

    @Override
    public Optional<String> text(Record row) {
      return Optional.empty();
    }

    @Override
    public Object key(PolicyRecord record) {
      return record;
    }

    @Override
    public Object key(Record row) {
      return row;
    }

    @Override
    public void fill(RowBatch.Row row, PolicyRecord record) {
      row.set(table.value, record.value());
    }

    @Override
    public boolean differs(PolicyRecord record, Record row) {
      return false;
    }

    @Override
    public void correct(RowBatch.Row row, PolicyRecord record) {}
  }
}
