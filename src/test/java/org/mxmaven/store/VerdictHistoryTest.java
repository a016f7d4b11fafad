package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.HeldValue;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.testing.World;

/** What was known on an earlier day can be told later. */
@ParameterizedClass
@EnumSource
class VerdictHistoryTest {
  private static final String MONDAY = "2026-03-02T14:30:00.000000Z";
  private static final String TUESDAY = "2026-03-03T14:30:00.000000Z";
  private static final String WEDNESDAY = "2026-03-04T14:30:00.000000Z";

  private static final String FORMER =
      "select present, has_mx, spf_policy, dmarc_policy, appeared, went from FormerVerdict"
          + " order by id";

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
  void verdictsThatStayTheSameMakeNoHistory() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(TestDomain.fine("one.example").at(TUESDAY));
    assertThat(database.rows(FORMER)).isEmpty();
    assertThat(database.rows("select since from Domain")).containsExactly(MONDAY);
  }

  @Test
  void verdictsThatChangeBecomeHistory() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(weak("one.example").at(TUESDAY));
    database.scan(TestDomain.of("one.example").missing().at(WEDNESDAY));
    assertThat(database.rows(FORMER))
        .containsExactly(
            "1|1|HARD_FAIL|REJECT|%s|%s".formatted(MONDAY, TUESDAY),
            "1|1|HARD_FAIL|NONE|%s|%s".formatted(TUESDAY, WEDNESDAY));
    assertThat(database.rows("select present, since from Domain"))
        .containsExactly("0|" + WEDNESDAY);
  }

  @Test
  void aLookupThatFailsChangesNothing() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(
        TestDomain.of("one.example")
            .mxFails(Failure.Kind.TIMEOUT)
            .spfFails(Failure.Kind.TIMEOUT)
            .dmarcFails(Failure.Kind.TIMEOUT)
            .at(TUESDAY));
    assertThat(database.rows(FORMER)).isEmpty();
    assertThat(database.rows("select present, since from Domain")).containsExactly("1|" + MONDAY);
  }

  @Test
  void theDomainsAsOfAnEarlierTime() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(weak("one.example").at(TUESDAY), TestDomain.fine("new.example").at(TUESDAY));
    assertThat(asOf("2026-03-02T14:29:59Z")).isEmpty();
    assertThat(asOf(MONDAY)).containsExactly("one.example REJECT []");
    assertThat(asOf("2026-03-03T14:29:59.999999Z")).containsExactly("one.example REJECT []");
    assertThat(asOf(TUESDAY))
        .containsExactly("one.example NONE [dmarc-none]", "new.example REJECT []");
  }

  @Test
  void theAnswersAsOfAnEarlierTime() {
    TestDomain fine = TestDomain.fine("one.example");
    database.scan(fine.at(MONDAY));
    database.scan(TestDomain.of("one.example").at(TUESDAY));
    Question spf = fine.spfQuestion();
    try (Store store = database.open()) {
      assertThat(TestDatabase.answer(store, spf, Instant.parse("2026-03-02T00:00:00Z"))).isEmpty();
      assertThat(TestDatabase.answer(store, spf, Instant.parse(MONDAY)).orElseThrow())
          .isInstanceOf(Answer.Records.class);
      assertThat(TestDatabase.answer(store, spf, Instant.parse(TUESDAY)).orElseThrow())
          .isInstanceOf(Answer.NoData.class);
    }
  }

  @Test
  void allOfADomain() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(weak("one.example").at(TUESDAY));
    try (Store store = database.open()) {
      DomainHistory history = store.history(Names.of("one.example")).orElseThrow();
      assertThat(history.added()).isEqualTo(Instant.parse(MONDAY));
      assertThat(history.updated()).isEqualTo(Instant.parse(TUESDAY));
      assertThat(history.states())
          .extracting(held -> held.value().verdicts().get(DMARC))
          .containsExactly(DmarcPolicy.REJECT, DmarcPolicy.NONE);
      assertThat(history.records())
          .containsExactlyInAnyOrder(
              held("MX", "10 mx.one.example", MONDAY, null),
              held("SPF", "\"v=spf1 -all\"", MONDAY, null),
              held("DMARC", "\"v=DMARC1; p=reject\"", MONDAY, TUESDAY),
              held("DMARC", "\"v=DMARC1; p=none\"", TUESDAY, null));
      assertThat(history.findings())
          .extracting(HeldValue::since)
          .containsExactly(Instant.parse(TUESDAY));
      assertThat(store.history(Names.of("other.example"))).isEmpty();
    }
  }

  /** The same counts and words as then, although verdicts stay when look-ups fail. */
  @Test
  void aFailureOfAnEarlierTimeIsToldAsOne() {
    String question = "one.example TXT";
    World fails = World.of("one.example MX 0 .", "!fail " + question + " REFUSED");
    World works = World.of("one.example MX 0 .", "one.example TXT \"v=spf1 -all\"");
    for (World world : List.of(fails, works)) {
      var assessment = world.assess("one.example");
      String at = world == fails ? MONDAY : TUESDAY;
      try (Store store = database.open()) {
        long scan = store.beginScan(Instant.parse(at), "1.0", "", Optional.empty());
        TestDatabase.save(
            store,
            scan,
            List.of(Judged.of(1, Instant.parse(at), assessment, Checks.findings(assessment))));
      }
    }
    assertThat(status(MONDAY)).containsExactly("REFUSED");
    assertThat(status(TUESDAY)).containsExactly("DONE");
  }

  private List<String> status(String time) {
    return summaries(time).stream().map(summary -> summary.status().text()).toList();
  }

  /** What was written last counts, and each domain is told of once. */
  @Test
  void aClockThatIsSetBackDoesNoHarm() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(weak("one.example").at(WEDNESDAY));
    database.scan(TestDomain.fine("one.example").at(TUESDAY));
    database.scan(weak("one.example").at("2026-03-05T14:30:00.000000Z"));
    assertThat(asOf(MONDAY)).containsExactly("one.example REJECT []");
    assertThat(asOf("2026-03-03T15:00:00Z")).containsExactly("one.example REJECT []");
    assertThat(asOf("2026-03-06T00:00:00Z")).containsExactly("one.example NONE [dmarc-none]");
    try (Store store = database.open()) {
      Question question = Question.txt(Names.of("_dmarc.one.example"));
      assertThat(
              TestDatabase.answer(store, question, Instant.parse("2026-03-03T15:00:00Z"))
                  .orElseThrow())
          .asString()
          .contains("p=reject");
      store.forEachChange(
          Instant.parse(TUESDAY),
          Instant.parse("2026-03-06T00:00:00Z"),
          CheckSelection.all(),
          change ->
              assertThat(change.before().orElseThrow().verdicts().get(DMARC))
                  .isEqualTo(DmarcPolicy.REJECT));
    }
  }

  /** Neither does one that is behind the other of two machines. */
  @Test
  void nothingIsStoredAsOfBeforeWhatIsStored() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    try (Store ahead = database.open();
        Store behind = database.open()) {
      long first = ahead.beginScan(Instant.parse(WEDNESDAY), "1.0", "", Optional.empty());
      TestDatabase.save(ahead, first, List.of(weak("one.example").at(WEDNESDAY)));
      long second = behind.beginScan(Instant.parse(TUESDAY), "1.0", "", Optional.empty());
      TestDatabase.save(
          behind,
          second,
          List.of(
              TestDomain.fine("one.example").at(TUESDAY),
              TestDomain.fine("new.example").at(TUESDAY)));
      behind.endScan(second, Instant.parse(TUESDAY), 2, 0, 0);
      ScanEntry scan = behind.scans().get(2);
      List<String> changes = new ArrayList<>();
      behind.forEachChange(
          scan.started().minusNanos(1000),
          scan.finished().orElseThrow(),
          CheckSelection.all(),
          change ->
              changes.add(
                  "%s %s %s"
                      .formatted(
                          Names.text(change.domain()),
                          change.added(),
                          change.after().verdicts().get(DMARC))));
      assertThat(changes).containsExactly("new.example true REJECT", "one.example false REJECT");
      DomainHistory history = behind.history(Names.of("one.example")).orElseThrow();
      assertThat(history.updated()).isEqualTo(scan.started());
      List<HeldValue<?>> all = new ArrayList<>(history.states());
      all.addAll(history.records());
      all.addAll(history.findings());
      assertThat(all)
          .allSatisfy(
              held -> assertThat(held.until().orElse(Instant.MAX)).isAfterOrEqualTo(held.since()));
      assertThat(history.records().stream().filter(held -> held.at(scan.started())))
          .extracting(held -> held.value().kind())
          .containsExactlyInAnyOrder("MX", "SPF", "DMARC");
    }
  }

  private static HeldValue<StoredRecord> held(
      String kind, String text, String since, @Nullable String until) {
    return new HeldValue<>(
        new StoredRecord(kind, text),
        Instant.parse(since),
        Optional.ofNullable(until).map(Instant::parse));
  }

  private List<Summary> summaries(String time) {
    List<Summary> found = new ArrayList<>();
    try (Store store = database.open()) {
      store.forEachDomain(
          new DomainQuery(
              DomainFilter.ALL, DomainOrder.Basic.ADDED, Optional.of(Instant.parse(time))),
          found::addAll);
    }
    return found;
  }

  private List<String> asOf(String time) {
    return summaries(time).stream()
        .map(
            summary ->
                "%s %s %s"
                    .formatted(
                        Names.text(summary.domain()),
                        summary.verdicts().get(DMARC),
                        summary.findings().stream().map(Finding::check).toList()))
        .toList();
  }
}
