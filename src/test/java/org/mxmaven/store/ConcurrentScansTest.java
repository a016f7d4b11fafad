package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.check.Severity;
import org.mxmaven.result.Judged;

/** Two scans into one new database at once: nothing is lost and nothing doubled. */
class ConcurrentScansTest {
  private static final int SCANS = 2;
  private static final int ROUNDS = 20;
  private static final int DOMAINS = 15;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void overlappingDomains(TestEngine engine, @TempDir Path folder) throws Exception {
    TestDatabase database = engine.fresh(folder);
    CyclicBarrier together = new CyclicBarrier(SCANS);
    ExecutorService threads = Executors.newFixedThreadPool(SCANS);
    try {
      List<Future<Void>> scans = new ArrayList<>();
      for (int i = 0; i < SCANS; i++) {
        int number = i;
        scans.add(threads.submit(scan(database, together, number)));
      }
      for (Future<Void> scan : scans) {
        scan.get();
      }
    } finally {
      threads.shutdownNow();
    }
    // Each round has some domains of its own, some of the other scan, and some of every round.
    int all = SCANS * ROUNDS * DOMAINS / 3 + ROUNDS * DOMAINS / 3 + DOMAINS / 3;
    String count = String.valueOf(all);
    assertThat(database.rows("select count(*), count(distinct name) from Domain"))
        .containsExactly(count + "|" + count);
    for (String table : List.of("MxRecord", "SpfRecord", "DmarcRecord", "Finding")) {
      assertThat(
              database.rows("select count(*), count(distinct hash_id), count(went) from " + table))
          .as(table)
          .containsExactly(count + "|" + count + "|0");
    }
    assertThat(database.rows("select count(*), count(went) from Lookup"))
        .containsExactly(3 * all + "|0");
  }

  private static Callable<Void> scan(TestDatabase database, CyclicBarrier together, int number) {
    return () -> {
      together.await();
      try (Store store = database.open()) {
        long scan = store.beginScan(TestDatabase.START, "1.0", "", Optional.empty());
        for (int round = 0; round < ROUNDS; round++) {
          List<Judged> domains = new ArrayList<>();
          for (int i = 0; i < DOMAINS / 3; i++) {
            domains.add(domain("own-%d-%d-%d".formatted(number, round, i)));
            domains.add(domain("shared-%d-%d".formatted(round, i)));
            domains.add(domain("always-%d".formatted(i)));
          }
          together.await();
          TestDatabase.save(store, scan, domains);
        }
      }
      return null;
    };
  }

  private static Judged domain(String label) {
    return TestDomain.fine(label + ".example")
        .finding("dmarc-testing", Severity.MEDIUM)
        .at("2026-03-02T14:30:00Z");
  }
}
