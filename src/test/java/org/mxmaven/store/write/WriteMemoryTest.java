package org.mxmaven.store.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.result.Judged;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.TestDatabase;
import org.mxmaven.store.TestDomain;
import org.mxmaven.store.TestEngine;
import org.mxmaven.testing.Times;

/** Saving more than once with one open store, which does not read what it knows. */
@ParameterizedClass
@EnumSource
class WriteMemoryTest {
  private static final String MONDAY = "2026-03-02T14:30:00Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";

  private static final Question SHARED = Question.a(Names.of("mx.shared.example"));
  private static final Answer NODATA = new Answer.NoData(List.of(), TestDomain.SOURCE);
  private static final Answer NXDOMAIN = new Answer.NxDomain(List.of(), TestDomain.SOURCE);
  private static final Answer SILENT =
      new Failure(Failure.Kind.TIMEOUT, "silent", 3, Times.OBTAINED);

  private static final String HISTORY =
      "select status, went is null from Lookup where name = 'mx.shared.example' order by id";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  @Test
  void answersThatSayTheSameAreWrittenOnce() {
    save(asking("one.example", NODATA), asking("two.example", NODATA), asking("x.example", NODATA));
    assertThat(database.rows(HISTORY)).containsExactly("NODATA|1");
  }

  @Test
  void everyChangeIsWritten() {
    save(
        asking("one.example", NODATA),
        asking("two.example", NXDOMAIN),
        asking("three.example", SILENT),
        asking("four.example", SILENT),
        asking("five.example", NXDOMAIN),
        asking("six.example", NODATA));
    assertThat(database.rows(HISTORY))
        .containsExactly("NODATA|0", "NXDOMAIN|0", "TIMEOUT|0", "NODATA|1");
  }

  @Test
  void aDomainThatComesAgainIsUpdated() {
    save(
        TestDomain.fine("one.example").at(MONDAY),
        TestDomain.fine("two.example").at(MONDAY),
        TestDomain.of("ONE.example").spf(SpfPolicy.PASS, "v=spf1 +all").at(TUESDAY));
    assertThat(
            database.rows(
                "select name, spf_policy, date_updated is null from Domain order by name"))
        .containsExactly("one.example|PASS|0", "two.example|HARD_FAIL|1");
    assertThat(database.rows("select value, went is null from SpfRecord order by id"))
        .containsExactly("\"v=spf1 -all\"|0", "\"v=spf1 -all\"|1", "\"v=spf1 +all\"|1");
  }

  @Test
  void whatAnotherProgramWritesMeanwhileIsRead() {
    try (Store store = database.open()) {
      long scan = begin(store);
      TestDatabase.save(store, scan, List.of(asking("one.example", NODATA)));
      TestDatabase.save(store, scan, List.of(asking("two.example", NODATA)));
      database.scan(asking("three.example", NXDOMAIN));
      TestDatabase.save(store, scan, List.of(asking("three.example", NODATA)));
    }
    assertThat(database.rows("select name, date_updated is null from Domain"))
        .containsExactlyInAnyOrder("one.example|1", "two.example|1", "three.example|0");
    assertThat(database.rows(HISTORY)).containsExactly("NODATA|0", "NXDOMAIN|0", "NODATA|1");
  }

  @Test
  void whatWasRolledBackIsWrittenTheNextTime() {
    try (Store store = database.open()) {
      long scan = begin(store);
      TestDatabase.save(store, scan, List.of(asking("one.example", NODATA)));
      List<Judged> changed = List.of(asking("two.example", NXDOMAIN));
      assertThatThrownBy(() -> TestDatabase.save(store, 4711, changed))
          .isInstanceOf(StoreException.class);
      assertThat(database.rows(HISTORY)).containsExactly("NODATA|1");
      TestDatabase.save(store, scan, changed);
      TestDatabase.save(store, scan, changed);
    }
    assertThat(database.rows(HISTORY)).containsExactly("NODATA|0", "NXDOMAIN|1");
    assertThat(database.rows("select name from Domain"))
        .containsExactly("one.example", "two.example");
  }

  /** One call each. */
  private void save(Judged... domains) {
    try (Store store = database.open()) {
      long scan = begin(store);
      for (Judged domain : domains) {
        TestDatabase.save(store, scan, List.of(domain));
      }
    }
  }

  private static long begin(Store store) {
    return store.beginScan(TestDatabase.START, "1.0", "-m domains.txt", Optional.empty());
  }

  private static Judged asking(String domain, Answer answer) {
    return TestDomain.of(domain).answer(SHARED, answer).at(MONDAY);
  }
}
