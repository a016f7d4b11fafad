package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.history.State;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;

/** That an SPF policy is in vain is stored beside its word, and becomes history with it. */
@ParameterizedClass
@EnumSource
class SpfInVainTest {
  private static final String MONDAY = "2026-03-02T14:30:00.000000Z";
  private static final String TUESDAY = "2026-03-03T14:30:00.000000Z";
  private static final String WEDNESDAY = "2026-03-04T14:30:00.000000Z";

  private static final String[] ZONE = {
    "one.example MX 0 .",
    "one.example TXT \"v=spf1 include:_spf.one.example -all\"",
    "_dmarc.one.example TXT \"v=DMARC1; p=reject\""
  };

  private static final String GONE = "other.example TXT \"x\"";
  private static final String THERE = "_spf.one.example TXT \"v=spf1 ip4:192.0.2.1 -all\"";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  private void scan(String at, String more) {
    Assessment assessment = World.of(ZONE[0], ZONE[1], ZONE[2], more).assess("one.example");
    Judged judged = Judged.of(1, Instant.parse(at), assessment, Checks.findings(assessment));
    try (Store store = database.open()) {
      long scan = store.beginScan(Instant.parse(at), "1.0", "", Optional.empty());
      TestDatabase.save(store, scan, List.of(judged));
      store.endScan(scan, Instant.parse(at), 1, 1, 0);
    }
  }

  @Test
  void theWordStays() {
    scan(MONDAY, GONE);
    assertThat(database.summaries()).singleElement().matches(s -> s.verdicts().get(SPF).inVain());
    assertThat(database.rows("select spf_policy, spf_in_vain, problem from Domain"))
        .containsExactly("HARD_FAIL|1|1");
    assertThat(database.rows("select SPF_policy from DomainReport"))
        .containsExactly("\33[33mHARD_FAIL!\33[39m");
  }

  @Test
  void whatChangesBecomesHistory() {
    scan(MONDAY, GONE);
    scan(TUESDAY, THERE);
    scan(WEDNESDAY, GONE);
    assertThat(database.rows("select spf_policy, spf_in_vain, appeared from FormerVerdict"))
        .containsExactly("HARD_FAIL|1|" + MONDAY, "HARD_FAIL|0|" + TUESDAY);
    assertThat(inVain(MONDAY)).containsExactly(true);
    assertThat(inVain(TUESDAY)).containsExactly(false);
    assertThat(inVain(WEDNESDAY)).containsExactly(true);
    try (Store store = database.open()) {
      assertThat(store.history(Names.of("one.example")).orElseThrow().states())
          .extracting(held -> held.value().verdicts().get(SPF).inVain())
          .containsExactly(true, false, true);
      List<State> after = new ArrayList<>();
      store.forEachChange(
          Instant.parse(TUESDAY),
          Instant.parse(WEDNESDAY),
          CheckSelection.all(),
          change -> after.add(change.after()));
      assertThat(after).singleElement().matches(state -> state.verdicts().get(SPF).inVain());
    }
  }

  @Test
  void aLookupThatFailsChangesNothing() {
    scan(MONDAY, GONE);
    scan(TUESDAY, "!fail _spf.one.example TXT TIMEOUT");
    assertThat(inVain(TUESDAY)).containsExactly(true);
    scan(WEDNESDAY, "!fail one.example TXT TIMEOUT");
    assertThat(inVain(WEDNESDAY)).containsExactly(true);
    assertThat(database.rows("select since from Domain")).containsExactly(MONDAY);
  }

  private List<Boolean> inVain(String time) {
    List<Boolean> found = new ArrayList<>();
    try (Store store = database.open()) {
      store.forEachDomain(
          new DomainQuery(
              DomainFilter.ALL, DomainOrder.Basic.ADDED, Optional.of(Instant.parse(time))),
          summaries ->
              summaries.forEach(summary -> found.add(summary.verdicts().get(SPF).inVain())));
    }
    return found;
  }
}
