package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.store.engine.SqliteErrors;
import org.mxmaven.store.engine.StepLimit;

/** A database file runs nothing of whoever made it; what is data in it may be there. */
class ForeignSchemaTest {
  private static final String TRIGGER =
      "create trigger t after update on Domain begin delete from SpfRecord; end";

  private TestDatabase database;

  @BeforeEach
  void scan(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("test.db"));
    database.scan(TestDomain.fine("one.example").at("2026-03-02T14:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TRIGGER,
        "create trigger t before insert on Scan begin select 1; end",
        "create trigger \"Domain\" after delete on Lookup begin select 1; end",
        "create view t as select 1",
        "create view t as with recursive n (i) as (select 1 union all select i + 1 from n) select *"
            + " from n",
        "drop view DomainReport; create view DomainReport as select upper(name) as t from Domain",
        "drop view DomainVerdict; create view DomainVerdict as select *, 't' from Domain",
        "create virtual table t using fts5(x)",
        "create table t (a, b as (a + 1))",
        "create table t (a, b generated always as (hex(a)) stored)",
        "create table t (a check (length(a) > 0))",
        "create table pragma_t (user_version)",
        "create index t on Domain (lower(name))",
        "create index t on Domain (name || status)",
        "create index t on Domain (1)",
        "create index t on Domain (name) where has_mx = 1",
        "create unique index t on Domain (name collate nocase, -has_mx desc)",
        "drop index lookup_current; create index lookup_current on Lookup (name) where went = 't'",
        "alter table Domain add column t text check (t <> 'x')",
        "alter table Finding add column t as (severity)",
        "alter table Scan add column t text collate nocase",
        "alter table Scan add column t integer references Finding (id) on delete cascade",
        "drop table SpfRecord; create table SpfRecord (t text default (hex('a')))",
      })
  void whatComputesIsRefusedByName(String sql) throws IOException {
    database.execute(sql);
    byte[] before = Files.readAllBytes(database.file());
    assertThatThrownBy(database::open)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("the database %s holds a ".formatted(database.file()))
        .hasMessageMatching(
            ".* that is not MXMaven's,"
                + " \"(t|Domain|DomainReport|DomainVerdict|pragma_t|lookup_current|Finding|Scan|SpfRecord)\","
                + " which would run with it; drop it there, or give -d another file");
    assertThat(database.file()).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table notes (domain text primary key, note text default 'none' not null)",
        "create table \"check\" (\"as\" integer, \"on\" text) -- check (as)",
        "create table t (a integer primary key autoincrement, b text references Domain (hash_id) on"
            + " delete set null)",
        "create index t on Domain (name, status desc)",
        "create unique index t on Domain (\"name\" collate nocase)",
        "create index [t (] on Finding ([severity])",
        "alter table Domain add column owner text",
        "alter table Domain add column owner text not null default 'nobody'",
        "analyze",
      })
  void whatIsDataMayBeThere(String sql) {
    database.execute(sql);
    database.scan(TestDomain.fine("two.example").at("2026-03-03T14:30:00Z"));
    assertThat(database.summaries()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table Finding drop column message",
        "alter table Finding rename column message to text",
        "drop table FormerVerdict",
        "drop table FormerVerdict; create table FormerVerdict (id, hash_id, present, has_mx,"
            + " spf_policy, dmarc_policy, txt_length_ok, appeared, went)",
        "drop table MxRecord; create table MxRecord (id integer not null, date_added, hash_id text"
            + " not null, exchanger, preference, is_valid, appeared, went)",
      })
  void aTableThatLacksWhatIsReadIsRefused(String sql) {
    database.execute(sql);
    assertThatThrownBy(database::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is missing or another than MXMaven makes; restore a copy");
  }

  /** SQLite goes by the definition, whatever stands beside it. */
  @Test
  void theNamesAndKindsBesideADefinitionCountForNothing() {
    database.execute(TRIGGER);
    database.executeAsIs(
        """
        pragma writable_schema = on;
        update sqlite_master set type = 'table', name = 'DomainReport' where name = 't';
        """);
    assertThatThrownBy(database::open).isInstanceOf(StoreException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void nothingRunsWhenAnOlderDatabaseIsUpgraded(int version, @TempDir Path folder)
      throws IOException {
    database = VersionUpgradeTest.load(version, folder);
    database.execute(TRIGGER);
    List<String> before = database.rows("select * from SpfRecord");
    assertThatThrownBy(database::open)
        .hasMessageContaining("holds a trigger that is not MXMaven's");
    assertThat(database.rows("select * from SpfRecord")).isEqualTo(before).isNotEmpty();
    assertThat(database.rows("pragma user_version")).containsExactly(String.valueOf(version));
    database.execute("drop trigger t");
    database.open().close();
  }

  @Test
  void nothingRunsWhenADatabaseOfThePythonToolIsTakenOver(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("python.db"));
    PythonDatabase.create(database);
    PythonDatabase.domain(database, "one.example", "DONE", 1);
    database.execute(
        "drop view DomainReport; create view DomainReport as"
            + " with recursive n (i) as (select 1 union all select i + 1 from n) select * from n");
    database.open().close();
    assertThat(database.rows("select count(*) from DomainReport")).containsExactly("1");
    database.execute("pragma user_version = 0; create view t as select * from Domain");
    assertThatThrownBy(database::open).hasMessageContaining("holds a view that is not MXMaven's");
  }

  /** A check within it would run when SQLite looks for damage. */
  @Test
  void itIsLookedAtBeforeDamageIsLookedFor(@TempDir Path folder) throws IOException {
    database.execute("create table t (a check (a <> 'x')); insert into t values ('y')");
    try (Store store = new TestDatabase(folder.resolve("other.db")).open()) {
      store.scans();
      Files.writeString(folder.resolve("test.db-journal"), "left");
    }
    assertThatThrownBy(database::open).hasMessageContaining("holds a table with rules");
  }

  @Test
  void whatIsAddedMeanwhileDoesNotRunEither() {
    try (Store store = database.open()) {
      long scan = store.beginScan(TestDatabase.START, "1.0", "", Optional.empty());
      database.execute(TRIGGER);
      assertThatThrownBy(
              () ->
                  TestDatabase.save(
                      store,
                      scan,
                      List.of(TestDomain.fine("one.example").at("2026-03-04T14:30:00Z"))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("trigger");
    }
    assertThat(database.rows("select count(*) from SpfRecord")).containsExactly("1");
  }

  @Test
  void aStatementWithoutEndIsEnded() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      new StepLimit(database.file(), 1_000).limit(connection);
      assertThatThrownBy(
              () ->
                  statement.executeQuery(
                      "with recursive n (i) as (select 1 union all select i + 1 from n)"
                          + " select count(*) from n"))
          .satisfies(
              e ->
                  assertThat(SqliteErrors.using(database.file(), e))
                      .hasMessageContaining("takes far longer than"));
      assertThat(statement.executeQuery("select count(*) from Domain").getInt(1)).isEqualTo(1);
    }
  }

  /** Each row that comes is a sign of life. */
  @Test
  void aLongReportIsNoStatementWithoutEnd() throws SQLException {
    StepLimit limit = new StepLimit(database.file(), 1_000);
    try (Connection connection = database.connect()) {
      limit.limit(connection);
      DefaultConfiguration configuration = new DefaultConfiguration();
      configuration.setConnection(connection);
      configuration.setExecuteListener(limit.listener());
      long rows = 0;
      try (var cursor =
          configuration
              .dsl()
              .fetchLazy(
                  "with recursive n (i) as (select 1 union all select i + 1 from n where i <"
                      + " 3000000) select i from n")) {
        while (cursor.hasNext()) {
          rows += cursor.fetchNext(500).size();
        }
      }
      assertThat(rows).isEqualTo(3_000_000);
    }
  }
}
