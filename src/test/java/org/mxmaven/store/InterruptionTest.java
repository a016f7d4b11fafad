package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcome;
import org.mxmaven.store.jooq.JooqStore;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.write.DomainWriter;
import org.mxmaven.store.write.LookupWriter;
import org.mxmaven.store.write.ScannedDomain;
import org.mxmaven.store.write.WriteMemory;

/** What is left when the program or the disk fails while writing: whole domains only. */
class InterruptionTest {
  private static final String MONDAY = "2026-03-02T14:30:00Z";

  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("test.db"));
  }

  @Test
  void aKilledProgramLeavesWholeDomainsOnly() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                database.file().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isEqualTo(Killed.EXIT);
    // Closing the store emptied this file, so it holds what the second transaction had written.
    assertThat(Files.size(database.file().resolveSibling("test.db-wal"))).isPositive();
    assertThat(database.summaries()).hasSize(Killed.SAVED);
    for (String table : List.of("MxRecord", "SpfRecord", "DmarcRecord")) {
      assertThat(database.rows("select count(*) from " + table))
          .as(table)
          .containsExactly(String.valueOf(Killed.SAVED));
    }
    assertThat(database.rows("pragma integrity_check")).containsExactly("ok");
  }

  /** Saves some domains, writes many more, and ends before they are committed. */
  static final class Killed {
    static final int EXIT = 42;
    static final int SAVED = 10;

    private Killed() {}

    public static void main(String[] arguments) throws SQLException {
      TestDatabase database = new TestDatabase(Path.of(arguments[0]));
      database.scan(domains("saved", SAVED));
      try (Connection connection = database.connect()) {
        database
            .engine()
            .jooq(connection)
            .transaction(
                transaction -> {
                  WriteMemory writes = new WriteMemory(transaction.dsl(), database.engine());
                  StoredTime time = new StoredTime(TestDatabase.ZONE);
                  List<ScannedDomain> lost =
                      Stream.of(domains("lost", 6000))
                          .map(
                              judged ->
                                  ScannedDomain.of(Outcome.of(judged), Instant.MIN, writes, time))
                          .toList();
                  new DomainWriter(transaction.dsl()).write(1, lost, Set.of(), Optional.empty());
                  new LookupWriter(transaction.dsl(), writes).write(lost, Map.of());
                  Runtime.getRuntime().halt(EXIT);
                });
      }
    }
  }

  @Test
  void aFullDiskIsNamedAndKeepsWhatWasCommitted() throws SQLException, IOException {
    database.scan(domains("saved", 10));
    long pages = Files.size(database.file()) / 4096;
    Connection connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      // What SQLite says at this limit is what it says when the disk is full.
      statement.executeUpdate("pragma max_page_count = " + (pages + 10));
    }
    try (Store store = new JooqStore(connection, database.engine(), TestDatabase.ZONE)) {
      assertThatThrownBy(() -> TestDatabase.save(store, 1, List.of(domains("lost", 1000))))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "the database %s failed: the disk is full, free some space and try again; what was stored before is kept"
                  .formatted(database.file()));
      TestDatabase.save(store, 1, List.of(domains("small", 1)));
    }
    assertThat(database.summaries()).hasSize(11);
  }

  @Test
  void aLockThatAnotherProgramTakesLaterIsNamed() throws SQLException {
    try (Store store = database.open();
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.executeUpdate("begin immediate");
      assertThatThrownBy(() -> store.beginScan(TestDatabase.START, "1.0", "", Optional.empty()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another program has locked it");
      statement.executeUpdate("rollback");
      assertThat(store.beginScan(TestDatabase.START, "1.0", "", Optional.empty())).isEqualTo(1);
    }
  }

  private static Judged[] domains(String label, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> TestDomain.fine(label + i + ".example").at(MONDAY))
        .toArray(Judged[]::new);
  }
}
