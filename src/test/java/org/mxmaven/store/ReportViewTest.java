package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxHost.Resolution;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Severity;
import org.mxmaven.evidence.Failure;
import org.mxmaven.result.Judged;

/** The view that the Python tool prints. */
class ReportViewTest {
  private static final String MONDAY = "2026-03-02T14:30:00Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";

  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("test.db"));
  }

  @Test
  void coloursEveryVerdict() {
    String tooLong = "v=spf1 " + "ip4:192.0.2.1 ".repeat(20) + "-all";
    report(
        domain("reject").spf(SpfPolicy.PASS, "v=spf1 +all").dmarc(DmarcPolicy.REJECT, "reject"),
        domain("quarantine")
            .spf(SpfPolicy.NEUTRAL, "v=spf1 ?all")
            .dmarc(DmarcPolicy.QUARANTINE, "quarantine"),
        domain("none").spf(SpfPolicy.HARD_FAIL, "v=spf1 -all").dmarc(DmarcPolicy.NONE, "none"),
        domain("unset").spf(SpfPolicy.SOFT_FAIL, "v=spf1 ~all"),
        domain("broken")
            .spf(SpfPolicy.PERMERROR, "v=spf1 -all", "v=spf1 ~all")
            .dmarc(DmarcPolicy.INVALID, "reject", "none"),
        domain("failed")
            .mxFails(Failure.Kind.TIMEOUT)
            .spfFails(Failure.Kind.TIMEOUT)
            .dmarcFails(Failure.Kind.TIMEOUT),
        TestDomain.fine("long.example").spf(SpfPolicy.HARD_FAIL, tooLong),
        TestDomain.fine("dangling.example")
            .mx(MxVerdict.NO, TestDomain.host(1, "gone.example", Resolution.DOES_NOT_RESOLVE)),
        TestDomain.of("missing.example").missing());
    assertThat(database.rows("select * from DomainReport"))
        .extracting(row -> row.replace("\33[", "<").replace("|2026-03-03 00:30:00.000000", ""))
        .containsExactly(
            "reject.example|<31mPASS<39m|<32mREJECT<39m|OK|N/A",
            "quarantine.example|<33mNEUTRAL<39m|<33mQUARANTINE<39m|OK|N/A",
            "none.example|<32mHARD_FAIL<39m|<31mNONE<39m|OK|N/A",
            "unset.example|SOFT_FAIL|<31mNOT SET<39m|N/A|N/A",
            "broken.example|<31mPERMERROR<39m|<31mINVALID<39m|OK|N/A",
            "failed.example|<33mUNKNOWN<39m|<33mUNKNOWN<39m|<33mUNKNOWN<39m|<33mUNKNOWN<39m",
            "long.example|<32mHARD_FAIL<39m|<32mREJECT<39m|<31mNO-SPF<39m|OK",
            "dangling.example|<32mHARD_FAIL<39m|<32mREJECT<39m|OK|<31mNO<39m",
            "missing.example|<33mNOT SET<39m|<31mNOT SET<39m|N/A|N/A");
  }

  @Test
  void leavesOutDomainsWithoutAProblem() {
    report(
        TestDomain.fine("fine.example").finding("spf-soft-fail", Severity.INFO),
        TestDomain.fine("low.example").finding("spf-few-lookups-left", Severity.LOW),
        TestDomain.fine("failed.example")
            .finding("dns-lookup-failed", Severity.MEDIUM, "failed.example AAAA"),
        TestDomain.fine("medium.example").finding("dmarc-testing", Severity.MEDIUM));
    assertThat(database.rows("select domain from DomainReport")).containsExactly("medium.example");
    report(TestDomain.fine("medium.example"));
    assertThat(database.rows("select domain from DomainReport")).isEmpty();
  }

  @Test
  void showsCurrentRecordsAndTheLaterTime() {
    database.scan(domain("one").spf(SpfPolicy.PASS, "v=spf1 +all").at(MONDAY));
    database.scan(domain("one").spf(SpfPolicy.SOFT_FAIL, "v=spf1 ~all").at(TUESDAY));
    assertThat(database.rows("select domain, SPF_policy, last_updated from DomainReport"))
        .containsExactly("one.example|SOFT_FAIL|2026-03-04 00:30:00.000000");
  }

  private void report(TestDomain... domains) {
    Judged[] judged = new Judged[domains.length];
    for (int i = 0; i < domains.length; i++) {
      judged[i] = domains[i].at(MONDAY);
    }
    database.scan(judged);
  }

  private static TestDomain domain(String label) {
    return TestDomain.of(label + ".example");
  }
}
