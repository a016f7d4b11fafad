package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcomes;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.jooq.JooqStore;
import org.mxmaven.store.jooq.Stores;
import org.mxmaven.testing.World;

/** What follows from the newest known answers is judged before the store is written to. */
@ParameterizedClass
@EnumSource
class NewestAnswersTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T14:30:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T14:30:00Z");
  private static final int DOMAINS = 300;

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  /** Each has an include of its own, which is read in a second round. */
  @Test
  void manyDomainsTakeFewStatements() throws Exception {
    database.scan(domains("", MONDAY));
    int one = statements(1);
    int many = statements(DOMAINS);
    assertThat(database.rows("select spf_policy, count(*) from Domain group by spf_policy"))
        .containsExactly("HARD_FAIL|" + DOMAINS);
    assertThat(database.rows("select count(*) from Finding where went is not null"))
        .containsExactly("0");
    assertThat(many).isLessThan(one + DOMAINS / 10);
  }

  /** Those that saving domains takes whose look-ups failed. */
  private int statements(int domains) throws Exception {
    StatementCount count = new StatementCount();
    Engine used = database.engine();
    try (Store store =
        new JooqStore(count.on(Stores.connect(used, TestDatabase.ZONE)), used, TestDatabase.ZONE)) {
      long scan = store.beginScan(TUESDAY, "1.0", "", Optional.empty());
      int before = count.executed();
      TestDatabase.save(store, scan, List.of(domains("!fail ", TUESDAY)).subList(0, domains));
      return count.executed() - before;
    }
  }

  private static Judged[] domains(String failing, Instant at) {
    return IntStream.range(0, DOMAINS)
        .mapToObj(
            i ->
                judged(
                    "d%d.example".formatted(i),
                    at,
                    failing.isEmpty()
                        ? "d%1$d.example TXT \"v=spf1 include:i%1$d.example -all\"".formatted(i)
                        : "!fail d%d.example TXT TIMEOUT".formatted(i),
                    "i%d.example TXT \"v=spf1 ip4:192.0.2.1 -all\"".formatted(i)))
        .toArray(Judged[]::new);
  }

  /**
   * Between the judging of what had failed and its storing, another scan has seen another record.
   */
  @Test
  void whatAnotherProgramStoredMeanwhileIsNotOverwritten() {
    database.scan(judged("one.example", MONDAY, "one.example TXT \"v=spf1 +all\""));
    try (Store store = database.open()) {
      long scan = store.beginScan(TUESDAY, "1.0", "", Optional.empty());
      List<Judged> failed =
          List.of(judged("one.example", TUESDAY, "!fail one.example TXT TIMEOUT"));
      Outcomes outcomes = TestDatabase.newest(store).of(failed);
      assertThat(outcomes.domains().get(0).newest().summary().verdicts().get(SPF).policy())
          .isEqualTo(SpfPolicy.PASS);
      database.scan(judged("one.example", TUESDAY, "one.example TXT \"v=spf1 -all\""));

      assertThat(store.save(scan, outcomes)).isFalse();
      assertThat(policies()).containsExactly("HARD_FAIL|null");

      TestDatabase.save(store, scan, failed);
      assertThat(policies()).containsExactly("HARD_FAIL|TIMEOUT");
    }
  }

  private List<String> policies() {
    return database.rows("select spf_policy, failure from Domain");
  }

  private static Judged judged(String domain, Instant at, String... lines) {
    List<String> zone = new ArrayList<>(List.of(lines));
    zone.add(domain + " MX 0 .");
    var assessment = World.of(zone.toArray(String[]::new)).assess(domain);
    return Judged.of(1, at, assessment, Checks.findings(assessment));
  }
}
