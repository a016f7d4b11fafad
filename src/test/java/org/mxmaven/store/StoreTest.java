package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxHost.Resolution;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.DmarcVerdict;
import org.mxmaven.verdict.MxHostsVerdict;
import org.mxmaven.verdict.SpfVerdict;
import org.mxmaven.verdict.TxtLengthVerdict;

/** Scans, domains and findings. */
@ParameterizedClass
@EnumSource
class StoreTest {
  private static final String MONDAY = "2026-03-02T14:30:00.123456Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";

  private static final String CONTRACT =
      "select name, status, has_mx, has_dmarc, has_spf, date_added, date_updated from Domain";

  private static final String VERDICTS =
      "select spf_policy, dmarc_policy, txt_length_ok, has_mx from Domain";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  @Test
  void writesANewDomainAsThePythonToolDoes() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    assertThat(database.rows(CONTRACT))
        .containsExactly("one.example|DONE|1|1|1|2026-03-03 00:30:00.123456|null");
    // printf %s one.example | md5sum
    assertThat(database.rows("select hash_id from Domain"))
        .containsExactly("0a5f6c51aa27f1e5a5f8414688041f94");
  }

  @Test
  void marksAKnownDomainAsUpdated() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(TestDomain.of("ONE.example").at(TUESDAY));
    assertThat(database.rows(CONTRACT))
        .containsExactly(
            "one.example|DONE|0|0|0|2026-03-03 00:30:00.123456|2026-03-04 00:30:00.000000");
  }

  @Test
  void keepsWhatWasKnownWhenALookupFails() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(
        TestDomain.of("one.example")
            .mxFails(Failure.Kind.TIMEOUT)
            .spfFails(Failure.Kind.SERVFAIL)
            .dmarcFails(Failure.Kind.REFUSED)
            .at(TUESDAY));
    assertThat(database.rows(CONTRACT))
        .containsExactly(
            "one.example|LifetimeTimeout|1|1|1|2026-03-03 00:30:00.123456|2026-03-04"
                + " 00:30:00.000000");
    assertThat(database.rows(VERDICTS)).containsExactly("HARD_FAIL|REJECT|OK|1");
  }

  @Test
  void showsUnknownUntilALookupSucceeds() {
    database.scan(
        TestDomain.of("one.example")
            .mxFails(Failure.Kind.SERVFAIL)
            .spfFails(Failure.Kind.SERVFAIL)
            .dmarcFails(Failure.Kind.SERVFAIL)
            .at(MONDAY));
    assertThat(database.rows(CONTRACT))
        .containsExactly("one.example|NoNameservers|-1|0|0|2026-03-03 00:30:00.123456|null");
    assertThat(database.rows(VERDICTS)).containsExactly("UNKNOWN|UNKNOWN|UNKNOWN|-1");
    database.scan(TestDomain.fine("one.example").at(TUESDAY));
    assertThat(database.rows(VERDICTS)).containsExactly("HARD_FAIL|REJECT|OK|1");
  }

  @Test
  void countsOnlyOwnRecordsInTheContractColumns() {
    database.scan(
        TestDomain.of("sub.one.example")
            .dmarcInherited(DmarcPolicy.QUARANTINE, "one.example", "quarantine")
            .at(MONDAY));
    assertThat(database.rows("select has_dmarc, dmarc_policy from Domain"))
        .containsExactly("0|QUARANTINE");
    assertThat(database.rows("select * from DmarcRecord")).isEmpty();
  }

  @Test
  void handsDomainsBackInTheOrderOfAdding() {
    Judged missing = TestDomain.of("missing.example").missing().at(MONDAY);
    Judged fine = TestDomain.fine("fine.example").at(MONDAY);
    Judged bad =
        TestDomain.of("bad.example")
            .mx(MxVerdict.NO, TestDomain.host(5, "gone.example", Resolution.DOES_NOT_RESOLVE))
            .spf(SpfPolicy.PERMERROR, "v=spf1 -all", "v=spf1 ~all")
            .dmarc(DmarcPolicy.INVALID, "reject", "none")
            .finding("spf-multiple-records", Severity.HIGH)
            .finding("mx-single-host", Severity.INFO)
            .at(MONDAY);
    Judged failed = TestDomain.of("failed.example").spfFails(Failure.Kind.REFUSED).at(TUESDAY);
    database.scan(missing, fine, bad);
    database.scan(failed);
    assertThat(database.summaries())
        .containsExactly(missing.summary(), fine.summary(), bad.summary(), failed.summary());
  }

  @Test
  void handsBackTheFindingsOfADomainsNewestScanOnly() {
    TestDomain worse =
        TestDomain.fine("one.example")
            .finding("mx-null", Severity.INFO)
            .finding("spf-missing", Severity.MEDIUM);
    database.scan(
        worse.at(MONDAY),
        TestDomain.fine("two.example").finding("mx-null", Severity.INFO).at(MONDAY));
    database.scan(TestDomain.fine("one.example").finding("dmarc-none", Severity.HIGH).at(TUESDAY));
    assertThat(database.summaries())
        .extracting(summary -> summary.findings().stream().map(Finding::check).toList())
        .containsExactly(List.of("dmarc-none"), List.of("mx-null"));
    assertThat(database.rows("select scan, check_id, severity from Finding order by id"))
        .containsExactly(
            "1|mx-null|info", "1|spf-missing|medium", "1|mx-null|info", "2|dmarc-none|high");
  }

  @Test
  void handsBackTheVerdictsThatAreKnownAndTheNewestFailure() {
    database.scan(TestDomain.fine("one.example").at(MONDAY));
    database.scan(TestDomain.fine("one.example").spfFails(Failure.Kind.NETWORK).at(TUESDAY));
    Summary summary = database.summaries().get(0);
    assertThat(summary.status()).isEqualTo(Status.failed(Failure.Kind.NETWORK));
    assertThat(summary.updated()).isEqualTo(Instant.parse(TUESDAY));
    assertThat(summary.verdicts().get(SpfVerdict.SPF).policy()).isEqualTo(SpfPolicy.HARD_FAIL);
    assertThat(summary.verdicts().get(DmarcVerdict.DMARC)).isEqualTo(DmarcPolicy.REJECT);
    assertThat(summary.verdicts().get(TxtLengthVerdict.TXT_LENGTH)).isEqualTo(TxtLength.OK);
    assertThat(summary.verdicts().get(MxHostsVerdict.MX)).isEqualTo(MxVerdict.OK);
  }

  @Test
  void keepsABookOfScans() {
    try (Store store = database.open()) {
      long first =
          store.beginScan(Instant.parse(MONDAY), "1.0", "-m domains.txt", Optional.of("list"));
      store.endScan(first, Instant.parse(TUESDAY), 7, 3, 1);
      long second =
          store.beginScan(Instant.parse(TUESDAY), "1.1", "-s one.example", Optional.empty());
      assertThat(second).isNotEqualTo(first);
    }
    assertThat(
            database.rows(
                "select started, finished, version, arguments, domains, problems, failed from Scan"
                    + " order by id"))
        .containsExactly(
            "2026-03-02T14:30:00.123456Z|2026-03-03T14:30:00.000000Z|1.0|-m domains.txt|7|3|1",
            "2026-03-03T14:30:00.000001Z|null|1.1|-s one.example|null|null|null");
  }

  @Test
  void storesManyDomainsAtOnce() {
    Judged[] domains =
        IntStream.range(0, 700)
            .mapToObj(i -> TestDomain.fine("d" + i + ".example").at(MONDAY))
            .toArray(Judged[]::new);
    database.scan(domains);
    database.scan(domains);
    assertThat(database.rows("select count(*), count(date_updated) from Domain"))
        .containsExactly("700|700");
    assertThat(
            database.rows(
                "select (select count(*) from MxRecord), (select count(*) from SpfRecord),"
                    + " (select count(*) from DmarcRecord), (select count(*) from Lookup)"))
        .containsExactly("700|700|700|2100");
  }

  @Test
  void storesADomainOnceThoughItComesTwice() {
    Judged later = TestDomain.of("one.example").at(TUESDAY);
    database.scan(TestDomain.fine("one.example").at(MONDAY), later);
    assertThat(database.summaries()).containsExactly(later.summary());
  }

  @Test
  void storesAllDomainsOfACallOrNone() {
    try (Store store = database.open()) {
      List<Judged> domains =
          List.of(
              TestDomain.fine("one.example").at(MONDAY), TestDomain.fine("two.example").at(MONDAY));
      assertThatThrownBy(() -> TestDatabase.save(store, 4711, domains))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(database.address().toString())
          .hasMessageContaining("what was stored before is kept");
      assertThat(database.rows("select * from Domain")).isEmpty();
      long scan = store.beginScan(Instant.parse(MONDAY), "1.0", "", Optional.empty());
      TestDatabase.save(store, scan, domains);
    }
    assertThat(database.summaries())
        .extracting(Summary::domain)
        .containsExactly(Names.of("one.example"), Names.of("two.example"));
  }
}
