package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.dns.Names;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.Pruned;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.result.Judged;
import org.mxmaven.store.jooq.Stores;

/** What changed between two times, the book of scans, and forgetting the past. */
@ParameterizedClass
@EnumSource
class ChangesTest {
  private static final String MONDAY = "2026-03-02T14:30:00.000000Z";
  private static final String TUESDAY = "2026-03-03T14:30:00.000000Z";
  private static final String WEDNESDAY = "2026-03-04T14:30:00.000000Z";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  private static TestDomain weak(String name) {
    return TestDomain.fine(name)
        .dmarc(DmarcPolicy.NONE, "none")
        .finding("dmarc-none", Severity.HIGH);
  }

  @Test
  void onlyDomainsThatDifferAreHandedOver() {
    database.scan(
        TestDomain.fine("same.example").at(MONDAY), TestDomain.fine("worse.example").at(MONDAY));
    database.scan(
        TestDomain.fine("same.example").at(TUESDAY),
        weak("worse.example").at(TUESDAY),
        TestDomain.fine("new.example").at(TUESDAY));
    List<DomainChange> changes = changes(MONDAY, TUESDAY);
    assertThat(changes)
        .extracting(change -> Names.text(change.domain()) + " " + change.added())
        .containsExactly("new.example true", "worse.example false");
    assertThat(changes.get(1).before().orElseThrow().verdicts().get(DMARC))
        .isEqualTo(DmarcPolicy.REJECT);
    assertThat(changes.get(1).after().verdicts().get(DMARC)).isEqualTo(DmarcPolicy.NONE);
    assertThat(changes.get(1).findings().appeared()).hasSize(1);
    assertThat(changes(TUESDAY, WEDNESDAY)).isEmpty();
  }

  @Test
  void whatWasBackToWhatItWasHasNotChanged() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(weak("one.example").at(TUESDAY));
    database.scan(TestDomain.fine("one.example").at(WEDNESDAY));
    assertThat(changes(MONDAY, TUESDAY)).hasSize(1);
    assertThat(changes(TUESDAY, WEDNESDAY)).hasSize(1);
    assertThat(changes(MONDAY, WEDNESDAY)).isEmpty();
  }

  /** More than are read together. */
  @Test
  void manyDomainsCanChange() {
    database.scan(
        IntStream.range(0, 1_200)
            .mapToObj(i -> TestDomain.fine("d" + i + ".example").at(MONDAY))
            .toArray(Judged[]::new));
    database.scan(
        IntStream.range(0, 1_200)
            .mapToObj(i -> weak("d" + i + ".example").at(TUESDAY))
            .toArray(Judged[]::new));
    assertThat(changes(MONDAY, TUESDAY))
        .hasSize(1_200)
        .allSatisfy(change -> assertThat(change.appeared()).hasSize(1))
        .allSatisfy(change -> assertThat(change.went()).hasSize(1));
  }

  @Test
  void pruningKeepsWhatStillHolds() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(weak("one.example").at(TUESDAY));
    database.scan(TestDomain.fine("one.example").at(WEDNESDAY));
    try (Store store = database.open()) {
      Pruned pruned = store.prune(Instant.parse("2026-03-04T00:00:00Z"), Instant.parse(WEDNESDAY));
      // On Tuesday the answer about DMARC, its record and the verdicts went; Monday's scan is the
      // first that made no finding, and no domain's newest.
      assertThat(pruned).isEqualTo(new Pruned(1, 1, 1, 0, 1));
    }
    assertThat(database.rows("select spf_policy, dmarc_policy from Domain"))
        .containsExactly("HARD_FAIL|REJECT");
    assertThat(database.rows("select value, went from DmarcRecord"))
        .containsExactlyInAnyOrder(
            "\"v=DMARC1; p=none\"|" + WEDNESDAY, "\"v=DMARC1; p=reject\"|null");
    assertThat(database.rows("select count(*) from Lookup where went is null"))
        .containsExactly("3");
  }

  /** Its domains will refer to it. */
  @Test
  void pruningKeepsAScanThatIsUnderWay() {
    try (Store store = database.open()) {
      long scan = store.beginScan(Instant.parse(MONDAY), "1.0", "", Optional.empty());
      Instant hourLater = Instant.parse(MONDAY).plusSeconds(3600);
      store.keepScan(scan, hourLater);
      store.prune(Instant.parse(TUESDAY), hourLater.plusSeconds(60));
      TestDatabase.save(store, scan, List.of(TestDomain.fine("one.example").at(MONDAY)));
      assertThat(store.scans()).hasSize(1);
    }
  }

  @Test
  void pruningRemovesAScanThatWasBrokenOffUnlessSomethingRefersToIt() {
    try (Store store = database.open()) {
      store.beginScan(Instant.parse(MONDAY), "1.0", "killed", Optional.empty());
      long referred = store.beginScan(Instant.parse(MONDAY), "1.0", "killed", Optional.empty());
      TestDatabase.save(store, referred, List.of(TestDomain.fine("one.example").at(MONDAY)));
      long interrupted = store.beginScan(Instant.parse(TUESDAY), "1.0", "", Optional.empty());
      store.stopScan(interrupted, Instant.parse(TUESDAY));
      assertThat(store.prune(Instant.parse(TUESDAY), Instant.parse(WEDNESDAY)).scans())
          .isEqualTo(1);
      assertThat(store.scans()).extracting(ScanEntry::id).containsExactly(referred, interrupted);
      assertThat(store.prune(Instant.parse(WEDNESDAY), Instant.parse(TUESDAY)).scans())
          .as("it was interrupted in order, however short ago")
          .isEqualTo(1);
    }
  }

  @Test
  void theBookTellsAScanThatRunsFromOneThatWasBrokenOff() {
    try (Store store = database.open()) {
      Instant begin = Instant.parse(MONDAY);
      long scan = store.beginScan(begin, "1.0", "", Optional.empty());
      assertThat(state(store, begin.plusSeconds(60))).isEqualTo(ScanEntry.ScanState.RUNNING);
      assertThat(state(store, begin.plusSeconds(601))).isEqualTo(ScanEntry.ScanState.BROKEN_OFF);
      TestDatabase.save(
          store, scan, List.of(TestDomain.fine("one.example").at("2026-03-02T14:35:00Z")));
      assertThat(state(store, begin.plusSeconds(601))).isEqualTo(ScanEntry.ScanState.RUNNING);
      store.stopScan(scan, begin.plusSeconds(302));
      assertThat(state(store, begin.plusSeconds(303))).isEqualTo(ScanEntry.ScanState.BROKEN_OFF);
      store.keepScan(scan, begin.plusSeconds(400));
      assertThat(state(store, begin.plusSeconds(401))).isEqualTo(ScanEntry.ScanState.RUNNING);
      store.endScan(scan, begin.plusSeconds(402), 1, 0, 0);
      assertThat(state(store, Instant.MAX)).isEqualTo(ScanEntry.ScanState.FINISHED);
    }
  }

  private static ScanEntry.ScanState state(Store store, Instant now) {
    return store.scans().get(0).state(now);
  }

  /** A cron job's clock may be in UTC, and that of the one who reads in another zone. */
  @ParameterizedTest
  @ValueSource(strings = {"America/Los_Angeles", "UTC", "Australia/Brisbane", "Asia/Kathmandu"})
  void aDomainIsNewWhateverTheZoneItIsReadIn(String zone) {
    database.scan(TestDomain.fine("old.example").at(MONDAY));
    database.scan(TestDomain.fine("new.example").at(TUESDAY), weak("old.example").at(TUESDAY));
    List<DomainChange> changes = new ArrayList<>();
    Instant end = Instant.parse(TUESDAY);
    try (Store store = Stores.open(database.engine(), ZoneId.of(zone))) {
      store.forEachChange(end.minusSeconds(1), end, CheckSelection.all(), changes::add);
      assertThat(store.history(Names.of("old.example")).orElseThrow().added())
          .isEqualTo(Instant.parse(MONDAY));
    }
    assertThat(changes)
        .extracting(change -> Names.text(change.domain()) + " " + change.added())
        .containsExactlyInAnyOrder("new.example true", "old.example false");
  }

  @Test
  void aDomainThatChangesHasAProblemEvenIfThatIsAnOldOne() {
    TestDomain bad = TestDomain.fine("one.example").finding("spf-too-many-lookups", Severity.HIGH);
    database.scan(bad.at(MONDAY), TestDomain.fine("two.example").at(MONDAY));
    database.scan(
        bad.finding("mx-single-host", Severity.INFO).at(TUESDAY),
        TestDomain.fine("two.example").finding("mx-single-host", Severity.INFO).at(TUESDAY));
    assertThat(changes(MONDAY, TUESDAY))
        .extracting(change -> Names.text(change.domain()) + " " + change.problem())
        .containsExactlyInAnyOrder("one.example true", "two.example false");
  }

  @Test
  void aDomainWhosePastIsForgottenIsNotNew() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(weak("one.example").at("2026-03-03T14:29:59.654321Z"));
    try (Store store = database.open()) {
      store.prune(Instant.parse(WEDNESDAY), Instant.parse(WEDNESDAY));
    }
    assertThat(changes(MONDAY, TUESDAY))
        .allSatisfy(change -> assertThat(change.added()).isFalse())
        .allSatisfy(change -> assertThat(change.before()).isEmpty());
  }

  @Test
  void theBookOfScansTellsWhatEachCounted() {
    try (Store store = database.open()) {
      long first = store.beginScan(Instant.parse(MONDAY), "1.0", "-m list.txt", Optional.empty());
      store.endScan(first, Instant.parse(TUESDAY), 7, 3, 1);
      store.beginScan(Instant.parse(WEDNESDAY), "1.1", "-s one.example", Optional.empty());
      assertThat(store.scans())
          .containsExactly(
              new ScanEntry(
                  first,
                  Instant.parse(MONDAY),
                  Optional.of(Instant.parse(TUESDAY)),
                  Instant.parse(TUESDAY),
                  false,
                  "1.0",
                  "-m list.txt",
                  7,
                  3,
                  1),
              new ScanEntry(
                  first + 1,
                  Instant.parse(WEDNESDAY),
                  Optional.empty(),
                  Instant.parse(WEDNESDAY),
                  false,
                  "1.1",
                  "-s one.example",
                  0,
                  0,
                  0));
    }
  }

  private List<DomainChange> changes(String from, String to) {
    List<DomainChange> changes = new ArrayList<>();
    try (Store store = database.open()) {
      store.forEachChange(
          Instant.parse(from), Instant.parse(to), CheckSelection.all(), changes::add);
    }
    return changes;
  }
}
