package org.mxmaven.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.DkimKeysVerdict.DKIM;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.dkim.DkimVerdict;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Finding;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.SpfVerdict;

/** Databases of earlier versions of the schema, of which each has a dump. */
class VersionUpgradeTest {
  /** The facts of the findings of {@link #storeFailures} after the upgrade. */
  static final List<String> FACTS_OF_FAILURES =
      List.of(
          "101|{\"failure\":\"TIMEOUT\"}|null",
          "102|{\"failure\":\"REFUSED\"}|null",
          "103|null|null",
          "104|null|null");

  private TestDatabase database;

  VersionUpgradeTest(@TempDir Path folder) throws IOException {
    database = load(1, folder);
  }

  static TestDatabase load(int version, Path folder) throws IOException {
    TestDatabase database = new TestDatabase(folder.resolve("version%d.db".formatted(version)));
    try (InputStream dump =
        requireNonNull(
            VersionUpgradeTest.class.getResourceAsStream("version%d.sql".formatted(version)))) {
      database.executeAsIs(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
    }
    return database;
  }

  @Test
  void version1KeepsItsRows() {
    List<String> tables =
        List.of("Scan", "Domain", "MxRecord", "SpfRecord", "DmarcRecord", "Lookup");
    String key = "select count(*), min(%1$s), max(%1$s) from %2$s";
    List<List<String>> before =
        tables.stream().map(table -> database.rows(key.formatted("rowid", table))).toList();
    database.open().close();
    assertThat(tables.stream().map(table -> database.rows(key.formatted("rowid", table))).toList())
        .isEqualTo(before);
    assertThat(before.get(0)).containsExactly("2|1|2");
  }

  @Test
  void version1KeepsItsVerdictsAndTheFindingsOfEachDomainsNewestScan() {
    assertThat(database.summaries())
        .extracting(VersionUpgradeTest::line)
        .containsExactly(
            "soft-fail.example SOFT_FAIL QUARANTINE",
            "plus-all.example PASS REJECT",
            "two-spf.example PERMERROR REJECT",
            "dangling-mx.example HARD_FAIL REJECT",
            "line-break.example PERMERROR REJECT",
            "no-such-domain.example NOT_SET NOT_SET");
    assertThat(database.summaries().get(1).findings())
        .extracting(Finding::check)
        .containsExactly("spf-pass-all");
    assertThat(
            database.rows(
                "select check_id, scan, appeared, went from Finding join Domain using (hash_id)"
                    + " where name = 'plus-all.example' and check_id like 'spf-%' order by id"))
        .containsExactlyInAnyOrder(
            "spf-pass-all|1|2026-11-22T09:07:22.996440Z|null",
            "spf-private-range|1|2026-11-22T09:07:22.996440Z|2026-11-22T10:00:00.000000Z");
    assertThat(
            database.rows("select SPF_policy from DomainReport where domain = 'plus-all.example'"))
        .containsExactly("\33[31mPASS\33[39m");
  }

  /** Two of a kind, mended in the second scan and back in the third. */
  @Test
  void version1KeepsFindingsAsOftenAndAsLongAsTheyWereMade() {
    database.executeAsIs(
        """
        insert into Scan (id, started, finished, version, arguments) values
          (3, '2026-11-24T10:00:00.000000Z', '2026-11-24T10:00:01.000000Z', '1', '');
        update Domain set last_scan = 3 where name = 'plus-all.example';
        """);
    for (int scan : new int[] {1, 1, 3}) {
      database.executeAsIs(
          """
          insert into Finding (scan, hash_id, check_id, severity, subject, message)
          select %d, hash_id, 'spf-duplicate-term', 'low', 's', 'm' from Domain
          where name = 'plus-all.example';
          """
              .formatted(scan));
    }
    database.open().close();
    assertThat(
            database.rows(
                "select scan, appeared, went from Finding where check_id = 'spf-duplicate-term'"
                    + " order by id"))
        .containsExactly(
            "1|2026-11-22T09:07:22.996440Z|2026-11-22T10:00:00.000000Z",
            "1|2026-11-22T09:07:22.996440Z|2026-11-22T10:00:00.000000Z",
            "3|2026-11-24T10:00:00.000000Z|null");
  }

  /** Its status tells of the failure only, its answers that it exists. */
  @Test
  void version1KnowsThatADomainExistsThoughALookupFailed() {
    database.executeAsIs(
        "update Domain set status = 'LifetimeTimeout' where name <> 'two-spf.example';");
    database.open().close();
    assertThat(database.rows("select present, count(*) from Domain group by present"))
        .containsExactly("0|1", "1|5");
  }

  @Test
  void version1AnswersItsQuestions() {
    try (Store store = database.open()) {
      assertThat(TestDatabase.answer(store, Question.txt(Names.of("plus-all.example"))))
          .isPresent();
      assertThat(store.scans()).hasSize(2);
    }
  }

  @Test
  void version2KnowsItsHistoryAndThatItsOldScanNoLongerRuns(@TempDir Path folder)
      throws IOException {
    database = load(2, folder);
    try (Store store = database.open()) {
      assertThat(store.scans())
          .extracting(scan -> scan.state(Instant.parse("2026-11-24T00:00:00Z")))
          .containsExactly(
              ScanEntry.ScanState.FINISHED,
              ScanEntry.ScanState.FINISHED,
              ScanEntry.ScanState.BROKEN_OFF);
      assertThat(store.unfinishedScan("/home/a/two.txt")).hasValue(3);
      assertThat(store.history(Names.of("open.example")).orElseThrow().states())
          .extracting(held -> held.value().verdicts().get(DMARC))
          .containsExactly(DmarcPolicy.REJECT, DmarcPolicy.NONE);
    }
  }

  /** Whether a policy is in vain, no scan has said yet; what it then says is new. */
  @Test
  void version3KeepsItsVerdicts(@TempDir Path folder) throws IOException {
    database = load(3, folder);
    assertThat(database.summaries())
        .extracting(VersionUpgradeTest::line)
        .containsExactly("good.example HARD_FAIL NONE", "vain.example HARD_FAIL REJECT");
    assertThat(database.summaries())
        .noneMatch(summary -> summary.verdicts().get(SPF).inVain())
        .allMatch(Summary::hasProblem);
    assertThat(database.rows("select spf_policy, spf_in_vain from FormerVerdict"))
        .containsExactly("HARD_FAIL|null");
    assertThat(database.rows("select SPF_policy from DomainReport"))
        .containsExactly("\33[32mHARD_FAIL\33[39m", "\33[32mHARD_FAIL\33[39m");
  }

  /** Adds look-ups that failed to a database of version 4, and findings on them. */
  static void storeFailures(TestDatabase database) {
    // Of the first three, one had gone before the finding, another domain asked for the second too.
    database.execute(
        """
        insert into Lookup (name, type, known, status, appeared, went) values
          ('a.example', 'MX', 0, 'SERVFAIL', '2026-03-01T14:30:00Z', '2026-03-02T14:30:00Z'),
          ('a.example', 'MX', 0, 'TIMEOUT', '2026-03-02T14:30:01Z', '2026-03-03T14:30:00Z'),
          ('a.example', 'MX', 0, 'REFUSED', '2026-03-03T14:30:00Z', null),
          ('a.example', 'TXT', 0, '"', '2026-03-02T14:30:00Z', null)
        """);
    database.execute(
        """
        insert into Finding (id, hash_id, scan, check_id, severity, subject, message, appeared)
        select n.id, d.hash_id, 1, n.check_id, 'medium', n.subject, '', n.appeared
        from (select min(hash_id) as hash_id from Domain) as d, (
          select 101 as id, 'dns-lookup-failed' as check_id, 'a.example MX' as subject,
            '2026-03-02T14:30:00Z' as appeared
          union all select 102, 'dns-no-answer', 'a.example MX', '2026-03-03T14:30:00Z'
          union all select 103, 'dns-lookup-failed', 'a.example TXT', '2026-03-02T14:30:00Z'
          union all select 104, 'mx-single-host', 'a.example MX', '2026-03-02T14:30:00Z') as n
        """);
  }

  static List<String> facts(TestDatabase database) {
    return database.rows(
        "select id, arguments, subject_kind from Finding where id > 100 order by id");
  }

  @Test
  void version4TellsHowItsLookupsFailed(@TempDir Path folder) throws IOException {
    database = load(4, folder);
    storeFailures(database);
    try (Store store = database.open()) {
      List<Summary> then = new ArrayList<>();
      store.forEachDomain(
          new DomainQuery(
              DomainFilter.ALL,
              DomainOrder.Basic.ADDED,
              Optional.of(Instant.parse("2026-12-01T00:00:00Z"))),
          then::addAll);
      assertThat(then.get(0).status()).isEqualTo(Status.failed(Failure.Kind.TIMEOUT));
    }
    assertThat(facts(database)).isEqualTo(FACTS_OF_FAILURES);
  }

  @Test
  void version4KeepsItsVerdicts(@TempDir Path folder) throws IOException {
    database = load(4, folder);
    assertThat(database.summaries())
        .extracting(
            summary -> line(summary) + " " + summary.verdicts().get(SpfVerdict.SPF).inVain())
        .containsExactly(
            "good.example HARD_FAIL REJECT false", "vain.example HARD_FAIL REJECT true");
    try (Store store = database.open()) {
      assertThat(store.history(Names.of("vain.example")).orElseThrow().states())
          .extracting(held -> held.value().verdicts().get(SpfVerdict.SPF).inVain())
          .containsExactly(false, true);
    }
    assertThat(database.rows("select SPF_policy from DomainReport"))
        .containsExactly("\33[33mHARD_FAIL!\33[39m");
  }

  /** Nobody had asked for keys; what a scan then says of them is no change. */
  @Test
  void version5KeepsItsVerdictsAndHasNoneOnWhatItDidNotKnow(@TempDir Path folder)
      throws IOException {
    database = load(5, folder);
    assertThat(database.summaries())
        .extracting(VersionUpgradeTest::line)
        .containsExactly("open.example PASS REJECT", "good.example HARD_FAIL REJECT");
    assertThat(
            database.rows(
                "select dkim, mta_sts, tls_rpt from Domain union all"
                    + " select dkim, mta_sts, tls_rpt from FormerVerdict"))
        .containsOnly("null|null|null");
    assertThat(database.summaries())
        .allMatch(summary -> summary.verdicts().get(DKIM) == DkimVerdict.NOT_APPLICABLE)
        .noneMatch(summary -> summary.verdicts().haveUnknown());
    database.execute("update Domain set dkim = 'OK' where name = 'open.example'");
    try (Store store = database.open()) {
      assertThat(store.keysAsked(List.of(Names.of("open.example")), Optional.empty())).isEmpty();
      assertThat(store.history(Names.of("open.example")).orElseThrow().states())
          .extracting(held -> held.value().verdicts().get(DKIM))
          .containsExactly(DkimVerdict.OK, DkimVerdict.OK);
    }
  }

  private static String line(Summary summary) {
    return "%s %s %s"
        .formatted(
            Names.text(summary.domain()),
            summary.verdicts().get(SPF).policy(),
            summary.verdicts().get(DMARC));
  }
}
