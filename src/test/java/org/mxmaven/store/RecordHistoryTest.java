package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxHost.Resolution;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.evidence.Failure;

/** The rows of MX, SPF and DMARC records: what is current and what is history. */
@ParameterizedClass
@EnumSource
class RecordHistoryTest {
  private static final String MONDAY = "2026-03-02T14:30:00.123456Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";
  private static final String WEDNESDAY = "2026-03-04T14:30:00Z";

  private static final String MX =
      "select preference, exchanger, is_valid, substr(appeared, 9, 2), substr(went, 9, 2)"
          + " from MxRecord order by id";
  private static final String SPF =
      "select policy, is_valid, value, substr(appeared, 9, 2), substr(went, 9, 2)"
          + " from SpfRecord order by id";
  private static final String DMARC = SPF.replace("SpfRecord", "DmarcRecord");

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  @Test
  void writesBothTimesOfANewRecord() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    for (String table : new String[] {"MxRecord", "SpfRecord", "DmarcRecord"}) {
      assertThat(database.rows("select date_added, appeared, went from " + table))
          .as(table)
          .containsExactly("2026-03-03 00:30:00.123456|2026-03-02T14:30:00.123456Z|null");
    }
  }

  @Test
  void writesNothingForRecordsThatStay() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(TestDomain.fine("one.example").at(TUESDAY));
    assertThat(database.rows(MX)).containsExactly("10|mx.one.example|1|02|null");
    assertThat(database.rows(SPF)).containsExactly("HARD_FAIL|1|\"v=spf1 -all\"|02|null");
    assertThat(database.rows(DMARC)).containsExactly("REJECT|1|\"v=DMARC1; p=reject\"|02|null");
  }

  @Test
  void endsARecordThatChangedAndStartsItAnewWhenItReappears() {
    database.scan(TestDomain.of("one.example").spf(SpfPolicy.SOFT_FAIL, "v=spf1 ~all").at(MONDAY));
    database.scan(TestDomain.of("one.example").spf(SpfPolicy.PASS, "v=spf1 +all").at(TUESDAY));
    database.scan(
        TestDomain.of("one.example").spf(SpfPolicy.SOFT_FAIL, "v=spf1 ~all").at(WEDNESDAY));
    assertThat(database.rows(SPF))
        .containsExactly(
            "SOFT_FAIL|1|\"v=spf1 ~all\"|02|03",
            "PASS|1|\"v=spf1 +all\"|03|04",
            "SOFT_FAIL|1|\"v=spf1 ~all\"|04|null");
  }

  @Test
  void endsAllRecordsOfADomainThatNoLongerExists() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(TestDomain.of("one.example").missing().at(TUESDAY));
    assertThat(database.rows(MX)).containsExactly("10|mx.one.example|1|02|03");
    assertThat(database.rows(SPF)).containsExactly("HARD_FAIL|1|\"v=spf1 -all\"|02|03");
    assertThat(database.rows(DMARC)).containsExactly("REJECT|1|\"v=DMARC1; p=reject\"|02|03");
  }

  @Test
  void leavesRecordsAloneWhenTheirLookupFailed() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(
        TestDomain.of("one.example")
            .mxFails(Failure.Kind.TIMEOUT)
            .spfFails(Failure.Kind.TIMEOUT)
            .dmarcFails(Failure.Kind.TIMEOUT)
            .at(TUESDAY));
    for (String table : new String[] {"MxRecord", "SpfRecord", "DmarcRecord"}) {
      assertThat(database.rows("select went from " + table)).as(table).containsExactly("null");
    }
  }

  @Test
  void tellsWhetherEachHostResolves() {
    database.scan(
        TestDomain.of("one.example")
            .mx(
                MxVerdict.NO,
                TestDomain.host(10, "A.example", Resolution.RESOLVES),
                TestDomain.host(20, "b.example", Resolution.DOES_NOT_RESOLVE),
                TestDomain.host(30, "c.example", Resolution.UNKNOWN))
            .at(MONDAY));
    assertThat(database.rows(MX))
        .containsExactly(
            "10|a.example|1|02|null", "20|b.example|0|02|null", "30|c.example|null|02|null");
    database.scan(
        TestDomain.of("one.example")
            .mx(
                MxVerdict.UNKNOWN,
                TestDomain.host(10, "a.example", Resolution.UNKNOWN),
                TestDomain.host(25, "b.example", Resolution.RESOLVES),
                TestDomain.host(30, "c.example", Resolution.DOES_NOT_RESOLVE))
            .at(TUESDAY));
    assertThat(database.rows(MX))
        .containsExactly(
            "10|a.example|1|02|null",
            "20|b.example|0|02|03",
            "30|c.example|0|02|null",
            "25|b.example|1|03|null");
  }

  @Test
  void storesANullMxAsAValidRecord() {
    database.scan(TestDomain.of("one.example").nullMx().at(MONDAY));
    assertThat(database.rows(MX)).containsExactly("0|.|1|02|null");
  }

  @Test
  void givesNoPolicyToOneOfSeveralRecords() {
    database.scan(
        TestDomain.of("one.example")
            .spf(SpfPolicy.PERMERROR, "v=spf1 -all", "v=spf1 ~all")
            .dmarc(DmarcPolicy.INVALID, "reject", "none")
            .at(MONDAY));
    assertThat(database.rows(SPF))
        .containsExactly("null|1|\"v=spf1 -all\"|02|null", "null|1|\"v=spf1 ~all\"|02|null");
    assertThat(database.rows(DMARC))
        .containsExactly(
            "null|1|\"v=DMARC1; p=reject\"|02|null", "null|1|\"v=DMARC1; p=none\"|02|null");
  }

  @Test
  void correctsThePolicyOfARecordThatStays() {
    String redirect = "v=spf1 redirect=_spf.two.example";
    database.scan(TestDomain.of("one.example").spf(SpfPolicy.UNKNOWN, redirect).at(MONDAY));
    assertThat(database.rows("select policy from SpfRecord")).containsExactly("null");
    database.scan(TestDomain.of("one.example").spf(SpfPolicy.HARD_FAIL, redirect).at(TUESDAY));
    assertThat(database.rows("select policy from SpfRecord")).containsExactly("HARD_FAIL");
    database.scan(TestDomain.of("one.example").spf(SpfPolicy.UNKNOWN, redirect).at(WEDNESDAY));
    assertThat(database.rows("select policy from SpfRecord")).containsExactly("HARD_FAIL");
  }

  @Test
  void marksRecordsThatBreakTheStringLimit() {
    String text = "v=spf1 " + "ip4:192.0.2.1 ".repeat(20) + "-all";
    database.scan(TestDomain.of("one.example").spf(SpfPolicy.HARD_FAIL, text).at(MONDAY));
    assertThat(database.rows("select is_valid, value from SpfRecord"))
        .containsExactly("0|\"" + text + "\"");
  }
}
