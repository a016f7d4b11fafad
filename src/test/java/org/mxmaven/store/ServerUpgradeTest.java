package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.store.engine.Schema;

/** Databases on servers of earlier versions of the schema; the first that they had is 2. */
class ServerUpgradeTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void version2(TestEngine engine, @TempDir Path folder) throws SQLException, IOException {
    TestDatabase database = engine.fresh(folder);
    make(database, 2);
    database.execute(
        "insert into Scan (started, finished, version, arguments) values"
            + " ('2026-03-02T14:30:00.000000Z', '2026-03-02T14:31:00.000000Z', '1', ''),"
            + " ('2026-03-03T14:30:00.000000Z', null, '1', '')");
    try (Store store = database.open()) {
      assertThat(store.scans())
          .extracting(ScanEntry::alive)
          .containsExactly(
              Instant.parse("2026-03-02T14:31:00Z"), Instant.parse("2026-03-03T14:30:00Z"));
    }
    assertThat(database.rows("select version from SchemaVersion"))
        .containsExactly(String.valueOf(Schema.VERSION));
    database.scan(TestDomain.fine("one.example").at("2026-03-04T14:30:00Z"));
    assertThat(database.summaries()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void version3(TestEngine engine, @TempDir Path folder) throws SQLException, IOException {
    TestDatabase database = engine.fresh(folder);
    make(database, 3);
    database.execute(
        "insert into Domain (hash_id, name, has_mx, spf_policy, dmarc_policy, txt_length_ok, since)"
            + " values ('1', 'old.example', 1, 'HARD_FAIL', 'REJECT', 'OK',"
            + " '2026-03-02T14:30:00.000000Z')");
    assertThat(database.summaries()).noneMatch(summary -> summary.verdicts().get(SPF).inVain());
    assertThat(database.rows("select version from SchemaVersion"))
        .containsExactly(String.valueOf(Schema.VERSION));
    assertThat(database.rows("select domain from DomainReport")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void version4(TestEngine engine, @TempDir Path folder) throws SQLException, IOException {
    TestDatabase database = engine.fresh(folder);
    make(database, 4);
    database.execute(
        "insert into Scan (id, started, version, arguments) values"
            + " (1, '2026-03-02T14:29:00.000000Z', '1', '')");
    database.execute("insert into Domain (hash_id, name, has_mx) values ('1', 'old.example', -1)");
    VersionUpgradeTest.storeFailures(database);
    database.open().close();
    assertThat(VersionUpgradeTest.facts(database)).isEqualTo(VersionUpgradeTest.FACTS_OF_FAILURES);
  }

  private static String read(String script) throws IOException {
    try (InputStream in = Schema.class.getResourceAsStream("schema/" + script)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Makes the tables of an earlier version. */
  static void make(TestDatabase database, int version) throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String> scripts = new ArrayList<>(List.of("Server2.sql"));
      IntStream.rangeClosed(3, version).forEach(step -> scripts.add("V" + step + ".sql"));
      for (String script : scripts) {
        for (String sql : database.engine().statements(read(script))) {
          statement.executeUpdate(sql);
        }
      }
      DSLContext context = database.engine().jooq(connection);
      database.engine().setVersion(context, version);
    }
  }
}
