package org.mxmaven.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mxmaven.store.PythonDatabase.FIRST_RUN;
import static org.mxmaven.store.PythonDatabase.SECOND_RUN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Severity;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.store.PythonDatabase;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.TestDatabase;
import org.mxmaven.store.TestDomain;
import org.mxmaven.store.TestEngine;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.schema.Tables;
import org.mxmaven.testing.World;

/** A database that moves from engine to engine: row for row the same wherever it is. */
class DatabaseCopyTest {
  private static final String MONDAY = "2026-03-02T14:30:00.123456Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";

  private static final Assessment EVERYTHING =
      World.of(
              "example SOA",
              "all.example MX 10 mx.all.example",
              "mx.all.example A 192.0.2.1",
              "all.example TXT \"v=spf1 -all\"",
              "_dmarc.all.example TXT \"v=DMARC1; p=reject\"",
              "s1._domainkey.all.example TXT"
                  + " \"v=DKIM1; k=ed25519; p=0KP++tsr6b+Ywo4/SreyeQ7VYe032Tv9iebwq8jxe0I=\"",
              "_mta-sts.all.example TXT \"v=STSv1; id=1\"",
              "_smtp._tls.all.example TXT \"v=TLSRPTv1; rua=mailto:tls@all.example\"",
              "default._bimi.all.example TXT \"v=BIMI1; l=https://all.example/logo.svg\"",
              "all.example CAA 0 issue \"ca.example\"",
              "all.example CAA 0 issuewild \";\"",
              "mta-sts.all.example A 192.31.196.80",
              "!https mta-sts.all.example 200",
              "!body version: STSv1",
              "!body mode: none",
              "!body max_age: 86400")
          .assess("all.example");

  @TempDir private Path folder = Path.of("");
  private TestDatabase source = new TestDatabase(folder);

  @BeforeEach
  void choose() {
    source = new TestDatabase(folder.resolve("source.db"));
  }

  @Test
  void roundTrip() {
    fill();
    TestDatabase postgres = TestEngine.POSTGRESQL.fresh(folder);
    TestDatabase mariaDb = TestEngine.MARIADB.fresh(folder);
    TestDatabase end = new TestDatabase(folder.resolve("end.db"));
    Map<String, Long> copied = copy(source, postgres);
    assertThat(copied)
        .containsExactly(
            Map.entry("Scan", 3L),
            Map.entry("Domain", 1204L),
            Map.entry("MxRecord", 1202L),
            Map.entry("SpfRecord", 1204L),
            Map.entry("DmarcRecord", 1202L),
            Map.entry("DkimKey", 1L),
            Map.entry("MtaStsRecord", 1L),
            Map.entry("TlsRptRecord", 1L),
            Map.entry("BimiRecord", 1L),
            Map.entry("CaaRecord", 2L),
            Map.entry("PolicyDocument", 1L),
            // Of what was asked for keys, one selector is not denied.
            Map.entry(
                "Lookup",
                3608L
                    + EVERYTHING.evidence().answers().size()
                    - EVERYTHING.dkim().asked().size()
                    + 1),
            Map.entry("DkimAsked", 1L),
            Map.entry("FormerVerdict", 1L),
            Map.entry("Finding", 2L));
    assertThat(copy(postgres, mariaDb)).isEqualTo(copied);
    assertThat(copy(mariaDb, end)).isEqualTo(copied);
    Map<String, List<String>> rows = rows(source);
    assertThat(rows(postgres)).isEqualTo(rows);
    assertThat(rows(mariaDb)).isEqualTo(rows);
    assertThat(rows(end)).isEqualTo(rows);
    List<Summary> summaries = source.summaries();
    for (TestDatabase copy : List.of(postgres, mariaDb, end)) {
      assertThat(copy.summaries()).isEqualTo(summaries);
      // What is written next gets numbers of its own.
      copy.scan(
          TestDomain.of("later.example").spf(SpfPolicy.PASS, "v=spf1 +all").at(TUESDAY),
          TestDomain.fine("d7.example").spf(SpfPolicy.PASS, "v=spf1 +all").at(TUESDAY));
      assertThat(copy.rows("select max(id) from Scan")).containsExactly("4");
      assertThat(copy.summaries()).hasSize(summaries.size() + 1);
    }
  }

  @Test
  void aDatabaseOfThePythonTool() {
    PythonDatabase.create(source);
    PythonDatabase.domain(source, "one.example", "DONE", 1);
    PythonDatabase.record(
        source, "SpfRecord", FIRST_RUN, "one.example", "NEUTRAL", 1, "v=spf1 ?all");
    PythonDatabase.record(
        source, "SpfRecord", SECOND_RUN, "one.example", "HARD_FAIL", 1, "v=spf1 -all");
    PythonDatabase.record(
        source, "DmarcRecord", FIRST_RUN, "one.example", "NONE", 1, "v=DMARC1; p=none");
    TestDatabase postgres = TestEngine.POSTGRESQL.fresh(folder);
    copy(source, postgres);
    assertThat(postgres.rows("select policy, went from SpfRecord order by id"))
        .containsExactly("NEUTRAL|2025-01-01T17:04:05.000000Z", "HARD_FAIL|null");
    assertThat(
            postgres.rows(
                "select domain, SPF_policy, DMARC_policy, last_updated from DomainReport"))
        .containsExactly(
            "one.example|\33[32mHARD_FAIL\33[39m|\33[31mNONE\33[39m|2024-07-27 11:59:22.496840");
    assertThat(postgres.summaries()).isEqualTo(source.summaries());
  }

  @ParameterizedTest
  @EnumSource
  void whatAScanWritesMeanwhileIsNotHalfRead(TestEngine engine) throws SQLException {
    TestDatabase database = engine.fresh(folder);
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    try (Connection connection = database.connect()) {
      List<Integer> counts =
          database
              .engine()
              .reading(
                  database.engine().jooq(connection),
                  rows -> {
                    int domains = rows.fetchCount(Tables.DOMAIN);
                    database.scan(TestDomain.fine("two.example").at(TUESDAY));
                    return List.of(domains, rows.fetchCount(RecordKinds.MX.table()));
                  });
      assertThat(counts).containsExactly(1, 1);
    }
    assertThat(database.summaries()).hasSize(2);
  }

  @Test
  void aTargetThatHoldsSomethingIsRefused() {
    source.scan(TestDomain.fine("one.example").at(MONDAY));
    TestDatabase target = TestEngine.POSTGRESQL.fresh(folder);
    target.scan(TestDomain.fine("two.example").at(MONDAY));
    assertThatThrownBy(() -> copy(source, target))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "the database %s holds something already; copy to an empty one"
                .formatted(target.address()));
    assertThat(target.rows("select name from Domain")).containsExactly("two.example");
  }

  @Test
  void allOrNothing() {
    source.scan(TestDomain.fine("one.example").at(MONDAY));
    // Longer than that engine's column.
    source.execute("update DmarcRecord set policy = '%s'".formatted("x".repeat(300)));
    TestDatabase target = TestEngine.MARIADB.fresh(folder);
    assertThatThrownBy(() -> copy(source, target))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(target.address() + " failed")
        .hasMessageNotContaining("\n");
    assertThat(target.rows("select * from Scan")).isEmpty();
    assertThat(target.rows("select * from Domain")).isEmpty();
  }

  @Test
  void aNewFileIsWholeOrNotThereAtAll() throws IOException {
    fill();
    // A second answer to one question, as only without the index.
    source.execute(
        "drop index lookup_current; insert into Lookup (name, type, known, status, appeared)"
            + " select name, type, known, status, 'twice' from Lookup where went is null limit 1");
    TestDatabase target = new TestDatabase(folder.resolve("target.db"));
    assertThatThrownBy(() -> copy(source, target))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("the database %s failed".formatted(target.file()));
    assertThat(files()).containsExactly("source.db");
    source.execute("delete from Lookup where appeared = 'twice'");
    copy(source, target);
    assertThat(files()).containsExactly("source.db", "target.db");
    assertThat(rows(target)).isEqualTo(rows(source));
  }

  @Test
  void oneThatIsGivenUpLeavesNothing() throws IOException {
    fill();
    TestDatabase target = new TestDatabase(folder.resolve("target.db"));
    AtomicInteger asked = new AtomicInteger();
    try (DatabaseCopy copy = open(source, target)) {
      assertThatThrownBy(() -> copy.run(() -> asked.incrementAndGet() == 3))
          .isInstanceOf(StoreException.class)
          .hasMessage("the copy to %s was given up; nothing is copied".formatted(target.file()));
    }
    assertThat(files()).containsExactly("source.db");
  }

  @Test
  void aFileThatAnotherProgramMakesMeanwhileStays() throws IOException {
    fill();
    TestDatabase target = new TestDatabase(folder.resolve("target.db"));
    try (DatabaseCopy copy = open(source, target)) {
      Files.writeString(target.file(), "made meanwhile");
      assertThatThrownBy(() -> copy.run(() -> false))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("was made by another program meanwhile");
    }
    assertThat(files()).containsExactly("source.db", "target.db");
    assertThat(target.file()).hasContent("made meanwhile");
  }

  /** SQLite would show what it holds, and not what was copied. */
  @ParameterizedTest
  @ValueSource(strings = {"-wal", "-journal"})
  void whatIsLeftOfAFormerDatabaseIsNotMixedWithTheNewOne(String end) throws IOException {
    source.scan(TestDomain.fine("one.example").at(MONDAY));
    TestDatabase target = new TestDatabase(folder.resolve("target.db"));
    Path left = Files.writeString(folder.resolve("target.db" + end), "of another database");
    assertThatThrownBy(() -> open(source, target))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            left + " is left of a database that was there before; remove it or name another file");
    assertThat(files()).containsExactly("source.db", "target.db" + end);
    assertThat(left).hasContent("of another database");
  }

  @Test
  void anEmptyFileThatWasThereStaysOne() throws IOException {
    fill();
    Path file = Files.createFile(folder.resolve("target.db"));
    try (DatabaseCopy copy = open(source, new TestDatabase(file))) {
      assertThatThrownBy(() -> copy.run(() -> true)).isInstanceOf(StoreException.class);
    }
    assertThat(new TestDatabase(file).rows("select * from Domain")).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Domains with a history, odd characters, failures, and more than are written at once. */
  private void fill() {
    source.scan(
        IntStream.range(0, 1200)
            .mapToObj(i -> TestDomain.fine("d" + i + ".example").at(MONDAY))
            .toArray(Judged[]::new));
    source.scan(
        TestDomain.of("odd.example")
            .spf(SpfPolicy.SOFT_FAIL, "v=spf1 \u00e9\u4e2d\ud83d\ude00 \\ ' \" ~all ")
            .dmarc(DmarcPolicy.NONE, "none")
            .finding("dmarc-none", Severity.HIGH)
            .at(MONDAY),
        TestDomain.of("missing.example").missing().at(MONDAY),
        Judged.of(4, Instant.parse(MONDAY), EVERYTHING, List.of()),
        TestDomain.of("Empty.example")
            .nullMx()
            .spf(SpfPolicy.HARD_FAIL, "v=spf1 -all ")
            .at(MONDAY));
    source.scan(
        TestDomain.fine("d7.example")
            .spf(SpfPolicy.SOFT_FAIL, "v=spf1 ~all")
            .finding("spf-soft-fail", Severity.INFO)
            .at(TUESDAY));
  }

  private static Map<String, Long> copy(TestDatabase from, TestDatabase to) {
    try (DatabaseCopy copy = open(from, to)) {
      return copy.run(() -> false);
    }
  }

  private static DatabaseCopy open(TestDatabase from, TestDatabase to) {
    return DatabaseCopy.open(from.address(), to.address(), Map.of(), TestDatabase.ZONE);
  }

  /** All rows of all tables, each as text, in the order of their numbers. */
  private static Map<String, List<String>> rows(TestDatabase database) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    try (Connection connection = database.connect()) {
      Tables.all()
          .forEach(
              table -> {
                Field<Long> number = table.number();
                List<Field<?>> columns = new ArrayList<>(Arrays.asList(table.fields()));
                columns.add(number);
                rows.put(
                    table.getName(),
                    database
                        .engine()
                        .jooq(connection)
                        .select(columns)
                        .from(table)
                        .orderBy(number)
                        .fetch(row -> row.intoList().toString()));
              });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
