package org.mxmaven.store.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mxmaven.store.schema.Tables.SCAN;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.store.TestDatabase;

/** Rows are written by column, and each sets the same ones once. */
class RowBatchTest {
  private TestDatabase database;
  private Connection connection;
  private RowBatch inserts;
  private RowBatch updates;

  @BeforeEach
  void open(@TempDir Path folder) throws SQLException {
    database = new TestDatabase(folder.resolve("test.db"));
    database.open().close();
    connection = database.connect();
    DSLContext context = database.engine().jooq(connection);
    inserts = RowBatch.insert(context, SCAN);
    updates = RowBatch.update(context, SCAN.id);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private RowBatch.Row row(String started) {
    return inserts.row().set(SCAN.started, started).set(SCAN.version, "1").set(SCAN.arguments, "");
  }

  @Test
  void inWhicheverOrderTheyAreSet() {
    row("a").set(SCAN.list, null).add();
    inserts
        .row()
        .set(SCAN.list, "l")
        .set(SCAN.arguments, "x")
        .set(SCAN.started, "b")
        .set(SCAN.version, "2")
        .add();
    inserts.execute();
    updates.row(2L).set(SCAN.domains, 7).set(SCAN.list, "m").add();
    updates.row(1L).set(SCAN.list, "n").set(SCAN.domains, null).add();
    updates.execute();
    assertThat(database.rows("select id, started, version, arguments, list, domains from Scan"))
        .containsExactly("1|a|1||n|null", "2|b|2|x|m|7");
  }

  @Test
  void aRowThatLacksAColumnIsRefused() {
    row("a").set(SCAN.list, null).add();
    RowBatch.Row lacking = row("b");
    assertThatThrownBy(lacking::add).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aColumnThatTheFirstRowHadNotIsRefused() {
    row("a").add();
    RowBatch.Row other = row("b");
    assertThatThrownBy(() -> other.set(SCAN.list, "l"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("list");
  }

  @Test
  void aColumnThatIsSetTwiceIsRefused() {
    RowBatch.Row row = row("a");
    assertThatThrownBy(() -> row.set(SCAN.started, "b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("started");
  }

  @Test
  void aKeyIsForUpdatesAlone() {
    RowBatch.Row keyed = inserts.row(1L).set(SCAN.list, "l");
    RowBatch.Row keyless = updates.row().set(SCAN.list, "l");
    assertThatThrownBy(keyed::add).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(keyless::add).isInstanceOf(IllegalStateException.class);
  }
}
