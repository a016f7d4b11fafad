package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.store.PythonDatabase.FIRST_RUN;
import static org.mxmaven.store.PythonDatabase.SECOND_RUN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxHost.Resolution;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.result.Summary;
import org.mxmaven.store.engine.Schema;
import org.mxmaven.verdict.DmarcVerdict;
import org.mxmaven.verdict.MxHostsVerdict;
import org.mxmaven.verdict.SpfVerdict;
import org.mxmaven.verdict.TxtLengthVerdict;

/** A database of the Python tool, opened, scanned into, and written by that tool again. */
class PythonUpgradeTest {
  private static final String SPF = "SpfRecord";
  private static final String DMARC = "DmarcRecord";

  private TestDatabase database;

  @BeforeEach
  void create(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("python.db"));
    PythonDatabase.create(database);
  }

  @Test
  void derivesTheVerdictsFromTheRows() {
    add("fine.example", "DONE", 1, "HARD_FAIL", 1, "REJECT", 1);
    add("dangling.example", "DONE", 2, "PASS", 1, "QUARANTINE", 1);
    add("long-spf.example", "DONE", 1, "SOFT_FAIL", 0, "NONE", 1);
    add("long-both.example", "DONE", 1, "NEUTRAL", 0, "NONE", 0);
    PythonDatabase.domain(database, "gone.example", "NXDOMAIN", 0);
    PythonDatabase.domain(database, "no-mx.example", "NoAnswer", 0);
    PythonDatabase.domain(database, "silent.example", "LifetimeTimeout", -1);
    PythonDatabase.domain(database, "broken-off.example", "NEW", -1);
    assertThat(database.summaries())
        .extracting(PythonUpgradeTest::line)
        .containsExactly(
            "fine.example DONE HARD_FAIL REJECT OK OK",
            "dangling.example DONE PASS QUARANTINE OK NO",
            "long-spf.example DONE SOFT_FAIL NONE NO_SPF OK",
            "long-both.example DONE NEUTRAL NONE NO_DMARC OK",
            "gone.example NXDOMAIN NOT_SET NOT_SET NOT_APPLICABLE NOT_APPLICABLE",
            "no-mx.example DONE NOT_SET NOT_SET NOT_APPLICABLE NOT_APPLICABLE",
            "silent.example TIMEOUT UNKNOWN UNKNOWN UNKNOWN UNKNOWN",
            "broken-off.example DONE UNKNOWN UNKNOWN UNKNOWN UNKNOWN");
  }

  @Test
  void losesNothing() {
    add("one.example", "DONE", 1, "HARD_FAIL", 1, "REJECT", 1);
    PythonDatabase.mx(database, "one.example", "10", "mx.one.example");
    List<String> contract =
        List.of(
            "select hash_id, date_added, date_updated, name, status, has_mx, has_dmarc, has_spf"
                + " from Domain",
            "select id, date_added, hash_id, exchanger, preference, is_valid from MxRecord",
            "select id, date_added, hash_id, policy, is_valid, value from SpfRecord",
            "select id, date_added, hash_id, policy, is_valid, value from DmarcRecord");
    List<List<String>> before = contract.stream().map(database::rows).toList();
    database.open().close();
    assertThat(contract.stream().map(database::rows).toList()).isEqualTo(before);
    assertThat(before).allSatisfy(rows -> assertThat(rows).hasSize(1));
    assertThat(database.rows("pragma user_version"))
        .containsExactly(String.valueOf(Schema.VERSION));
  }

  @Test
  void convertsTheTimesOfRecords() {
    add("one.example", "DONE", 1, "HARD_FAIL", 1, "REJECT", 1);
    PythonDatabase.mx(database, "one.example", "10", "mx.one.example");
    assertThat(database.summaries())
        .extracting(Summary::updated)
        .containsExactly(Instant.parse("2024-07-27T01:59:22.496840Z"));
    for (String table : new String[] {"MxRecord", SPF, DMARC}) {
      assertThat(database.rows("select appeared, went from " + table))
          .as(table)
          .containsExactly("2024-07-27T01:59:22.496840Z|null");
    }
  }

  @Test
  void takesTheNewestOfSeveralRecords() {
    PythonDatabase.domain(database, "one.example", "DONE", 1);
    record(SPF, FIRST_RUN, "NEUTRAL", "v=spf1 ?all");
    record(SPF, "2024-09-01 00:00:00.000001", "SOFT_FAIL", "v=spf1 ~all");
    record(SPF, SECOND_RUN, "HARD_FAIL", "v=spf1 -all");
    assertThat(database.summaries().get(0).verdicts().get(SpfVerdict.SPF).policy())
        .isEqualTo(SpfPolicy.HARD_FAIL);
    assertThat(database.rows("select policy, went from SpfRecord order by id"))
        .containsExactly(
            "NEUTRAL|2024-08-31T14:00:00.000001Z",
            "SOFT_FAIL|2025-01-01T17:04:05.000000Z",
            "HARD_FAIL|null");
  }

  @Test
  void appliesNoPolicyOfSeveralRecordsOfOneRun() {
    PythonDatabase.domain(database, "one.example", "DONE", 1);
    record(SPF, FIRST_RUN, "NEUTRAL", "v=spf1 ?all");
    record(SPF, FIRST_RUN, "HARD_FAIL", "v=spf1 -all");
    record(DMARC, FIRST_RUN, "NONE", "v=DMARC1; p=none");
    record(DMARC, FIRST_RUN, "REJECT", "v=DMARC1; p=reject;");
    assertThat(line(database.summaries().get(0)))
        .isEqualTo("one.example DONE PERMERROR INVALID OK OK");
  }

  @Test
  void skipsWhatIsNoDomain() {
    PythonDatabase.domain(database, "one.example", "DONE", 1);
    database.execute("update Domain set name = 'two..example'");
    PythonDatabase.domain(database, "three.example", "DONE", 1);
    assertThat(database.summaries())
        .extracting(Summary::domain)
        .containsExactly(Names.of("three.example"));
  }

  @Test
  void scansIntoItWithoutRepeatingWhatIsStillTrue() {
    PythonDatabase.domain(database, "one.example", "DONE", 1);
    PythonDatabase.mx(database, "one.example", "10", "MX.one.example.");
    record(SPF, FIRST_RUN, "NEUTRAL", "v=spf1 all");
    record(DMARC, FIRST_RUN, "NONE", "v=DMARC1; p=none");
    database.scan(
        TestDomain.of("one.example")
            .mx(MxVerdict.OK, TestDomain.host(10, "mx.one.example", Resolution.RESOLVES))
            .spf(SpfPolicy.PASS, "v=spf1 all")
            .dmarc(DmarcPolicy.REJECT, "reject")
            .at("2026-03-02T14:30:00Z"));
    assertThat(database.rows("select exchanger, went from MxRecord"))
        .containsExactly("MX.one.example.|null");
    assertThat(database.rows("select policy, value, went from SpfRecord"))
        .containsExactly("PASS|\"v=spf1 all\"|null");
    assertThat(database.rows("select policy, date_added, went from DmarcRecord order by id"))
        .containsExactly(
            "NONE|2024-07-27 11:59:22.496840|2026-03-02T14:30:00.000000Z",
            "REJECT|2026-03-03 00:30:00.000000|null");
    assertThat(line(database.summaries().get(0))).isEqualTo("one.example DONE PASS REJECT OK OK");
  }

  @Test
  void takesOverWhatThePythonToolWritesLater() {
    database.scan(TestDomain.fine("one.example").at("2024-01-01T00:00:00Z"));
    record(SPF, SECOND_RUN, "PASS", "v=spf1 +all");
    add("new.example", "DONE", 2, "SOFT_FAIL", 1, "NONE", 1);
    assertThat(database.rows("select domain, SPF_policy, DMARC_policy, MX_OK from DomainReport"))
        .containsExactly(
            "one.example|\33[31mPASS\33[39m|\33[32mREJECT\33[39m|OK",
            "new.example|SOFT_FAIL|\33[31mNONE\33[39m|\33[31mNO\33[39m");
    assertThat(database.summaries())
        .extracting(PythonUpgradeTest::line)
        .containsExactly(
            "one.example DONE PASS REJECT OK OK", "new.example DONE SOFT_FAIL NONE OK NO");
    assertThat(database.rows("select policy, went from SpfRecord order by id"))
        .containsExactly("HARD_FAIL|2025-01-01T17:04:05.000000Z", "PASS|null", "SOFT_FAIL|null");
  }

  @Test
  void keepsWhatThePythonToolKnewWhenALookupFails() {
    add("one.example", "DONE", 1, "HARD_FAIL", 1, "REJECT", 1);
    database.scan(
        TestDomain.of("one.example")
            .mxFails(Failure.Kind.SERVFAIL)
            .spfFails(Failure.Kind.SERVFAIL)
            .dmarcFails(Failure.Kind.SERVFAIL)
            .at("2026-03-02T14:30:00Z"));
    Summary summary = database.summaries().get(0);
    assertThat(summary.status()).isEqualTo(Status.failed(Failure.Kind.SERVFAIL));
    assertThat(line(summary)).isEqualTo("one.example SERVFAIL HARD_FAIL REJECT OK OK");
  }

  private void add(
      String name, String status, int hasMx, String spf, int spfValid, String dmarc, int valid) {
    PythonDatabase.domain(database, name, status, hasMx);
    PythonDatabase.record(database, SPF, FIRST_RUN, name, spf, spfValid, "v=spf1 whatever");
    PythonDatabase.record(database, DMARC, FIRST_RUN, name, dmarc, valid, "v=DMARC1; whatever");
  }

  private void record(String table, String run, String policy, String text) {
    PythonDatabase.record(database, table, run, "one.example", policy, 1, text);
  }

  private static String line(Summary summary) {
    return String.join(
        " ",
        Names.text(summary.domain()),
        summary.status().text(),
        summary.verdicts().get(SpfVerdict.SPF).policy().name(),
        summary.verdicts().get(DmarcVerdict.DMARC).name(),
        summary.verdicts().get(TxtLengthVerdict.TXT_LENGTH).name(),
        summary.verdicts().get(MxHostsVerdict.MX).name());
  }

  /** The Python tool knows nothing of findings; they stay, and so does the problem. */
  @Test
  void aDomainWithABadFindingKeepsItsProblemWhenThePythonToolComesBy() {
    String name = "one.example";
    database.scan(
        TestDomain.fine(name)
            .finding("spf-too-many-lookups", Severity.HIGH)
            .at("2026-01-01T00:00:00Z"));
    PythonDatabase.record(
        database, "SpfRecord", "2026-02-01 00:00:00", name, "SOFT_FAIL", 1, "v=spf1 ~all");
    assertThat(database.summaries()).extracting(Summary::hasProblem).containsExactly(true);
    assertThat(database.rows("select spf_policy, problem from Domain"))
        .containsExactly("SOFT_FAIL|1");
  }
}
