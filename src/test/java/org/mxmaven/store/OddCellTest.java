package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.result.Summary;
import org.mxmaven.store.jooq.DatabaseCopy;
import org.mxmaven.store.jooq.Stores;

/** Cells that hold what no program writes there are told, on every engine. */
class OddCellTest {
  private final List<String> told = new ArrayList<>();

  private Store open(TestDatabase database) {
    return Stores.open(
        database.address(), Map.of(), TestDatabase.ZONE, cell -> told.add(cell.text()));
  }

  @ParameterizedTest
  @EnumSource
  void wordsAndTimes(TestEngine engine, @TempDir Path folder) {
    TestDatabase database = engine.database(folder);
    database.scan(
        TestDomain.fine("one.example")
            .finding("dmarc-none", Severity.HIGH)
            .finding("spf-missing", Severity.HIGH)
            .at("2026-03-02T14:30:00Z"));
    database.execute("update Finding set severity = 'x' where check_id = 'dmarc-none'");
    database.execute("update Scan set alive = 'never'");
    database.execute("update Domain set since = '2026-03-02'");
    try (Store store = open(database)) {
      List<Summary> summaries = new ArrayList<>();
      store.forEachDomain(DomainQuery.ALL, summaries::addAll);
      assertThat(summaries)
          .flatExtracting(Summary::findings)
          .extracting(Finding::check)
          .containsExactly("spf-missing");
      assertThat(store.history(Names.of("one.example")).orElseThrow().states())
          .extracting(state -> state.since())
          .containsExactly(Instant.EPOCH);
      // The newest time that is one counts, be it none.
      long scan = store.beginScan(Instant.parse("2026-04-01T00:00:00Z"), "1", "", Optional.empty());
      assertThat(store.scans()).hasSize(2);
      TestDatabase.save(
          store, scan, List.of(TestDomain.fine("one.example").at("2026-04-01T00:00:01Z")));
    }
    assertThat(told.stream().map(text -> text.replaceFirst("row \\d+", "row N")).distinct())
        .containsExactlyInAnyOrder(
            "row N of Finding: severity is \"x\"",
            "row N of Scan: alive is \"never\"",
            "row N of Domain: since is \"2026-03-02\"");
    assertThat(database.rows("select count(*) from Finding where went is null"))
        .as("the scan has mended it")
        .containsExactly("0");
  }

  @Test
  void aCopyKeepsThemOrFails(@TempDir Path folder) {
    TestDatabase database = new TestDatabase(folder.resolve("test.db"));
    database.scan(TestDomain.fine("one.example").at("2026-03-02T14:30:00Z"));
    database.execute("update Domain set has_mx = 'abc', name = x'00'");
    TestDatabase copy = new TestDatabase(folder.resolve("copy.db"));
    copy(database, copy);
    assertThat(copy.rows("select has_mx, typeof(name) from Domain")).containsExactly("abc|blob");
    TestDatabase server = TestEngine.POSTGRESQL.fresh(folder);
    assertThatThrownBy(() -> copy(database, server))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "row 1 of Domain in %s cannot be copied: name is 1 bytes that are no text; mend or remove it there"
                .formatted(database.file()));
    database.execute("delete from Domain");
    assertThatThrownBy(() -> copy(database, server))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be copied: it refers to a row that is not there");
    assertThat(server.rows("select count(*) from Domain")).containsExactly("0");
  }

  private static void copy(TestDatabase from, TestDatabase to) {
    try (DatabaseCopy copy =
        DatabaseCopy.open(from.address(), to.address(), Map.of(), TestDatabase.ZONE)) {
      copy.run(() -> false);
    }
  }
}
