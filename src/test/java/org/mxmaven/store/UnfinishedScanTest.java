package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.result.Judged;

/** Scans that were broken off, and what they have stored until then. */
@ParameterizedClass
@EnumSource
class UnfinishedScanTest {
  private static final String LIST = "/home/a/domains.txt";

  private final TestDatabase database;

  UnfinishedScanTest(TestEngine engine, @TempDir Path folder) {
    database = engine.database(folder);
  }

  @Test
  void theNewestScanOfAListIsUnfinishedUntilItEnds() {
    try (Store store = database.open()) {
      assertThat(store.unfinishedScan(LIST)).isEmpty();
      long first = begin(store, LIST);
      begin(store, "/home/a/other.txt");
      assertThat(store.unfinishedScan(LIST)).hasValue(first);
      store.endScan(first, TestDatabase.START, 1, 0, 0);
      assertThat(store.unfinishedScan(LIST)).isEmpty();
    }
  }

  @Test
  void aScanThatCouldNotLookEverythingUpCanBeGoneOnWith() {
    try (Store store = database.open()) {
      long scan = begin(store, LIST);
      store.endScan(scan, TestDatabase.START, 3, 1, 2);
      assertThat(store.unfinishedScan(LIST)).hasValue(scan);
      store.keepScan(scan, TestDatabase.START);
      assertThat(store.scans())
          .as("it is no longer finished, nor has it counted anything")
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.finished()).isEmpty();
                assertThat(entry.problems()).isZero();
                assertThat(entry.failed()).isZero();
              });
      store.endScan(scan, TestDatabase.START, 3, 1, 0);
      assertThat(store.unfinishedScan(LIST)).isEmpty();
    }
  }

  /** Whoever scanned the whole list since then wants nothing of an older attempt. */
  @Test
  void aScanThatCameAfterItEndsAnOlderOne() {
    try (Store store = database.open()) {
      begin(store, LIST);
      long second = begin(store, LIST);
      store.endScan(second, TestDatabase.START, 1, 0, 0);
      assertThat(store.unfinishedScan(LIST)).isEmpty();
    }
  }

  @Test
  void aScansDomainsComeInTheOrderOfTheList() {
    Judged late = onLine(9, TestDomain.fine("a.example"));
    Judged early = onLine(2, TestDomain.fine("b.example"));
    try (Store store = database.open()) {
      long other = begin(store, LIST);
      TestDatabase.save(
          store,
          other,
          List.of(onLine(1, TestDomain.fine("c.example").at("2026-03-02T00:00:00Z"))));
      long scan = begin(store, LIST);
      TestDatabase.save(store, scan, List.of(late, early));
      List<Store.Scanned> found = new ArrayList<>();
      store.forEachOfScan(scan, found::addAll);
      assertThat(found)
          .containsExactly(
              new Store.Scanned(2, early.summary()), new Store.Scanned(9, late.summary()));
    }
  }

  /** What was known before stays known, but it is not what the scan saw. */
  @Test
  void whatAScanCouldNotFindOutIsUnknownInIt() {
    try (Store store = database.open()) {
      TestDatabase.save(
          store, begin(store, LIST), List.of(onLine(1, TestDomain.fine("a.example"))));
      long scan = begin(store, LIST);
      Judged failed = onLine(1, TestDomain.fine("a.example").spfFails(Failure.Kind.TIMEOUT));
      TestDatabase.save(store, scan, List.of(failed));
      store.forEachOfScan(
          scan,
          found ->
              assertThat(found)
                  .extracting(domain -> domain.summary().verdicts())
                  .containsExactly(failed.summary().verdicts()));
      store.forEachDomain(
          DomainQuery.ALL,
          summaries ->
              assertThat(summaries)
                  .extracting(summary -> summary.verdicts().get(SPF).policy())
                  .containsExactly(SpfPolicy.HARD_FAIL));
      assertThat(failed.summary().domain()).isEqualTo(Names.of("a.example"));
    }
  }

  private static long begin(Store store, String list) {
    return store.beginScan(TestDatabase.START, "1.0", "-m " + list, Optional.of(list));
  }

  private static Judged onLine(int line, TestDomain domain) {
    return onLine(line, domain.at("2026-03-02T14:30:00.123456Z"));
  }

  private static Judged onLine(int line, Judged judged) {
    return new Judged(line, judged.summary(), judged.assessment());
  }
}
