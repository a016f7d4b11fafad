package org.mxmaven.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.testing.World;

/** What is bogus (RFC 4033 §5) is neither a failure nor an absence: what hangs on it is unknown. */
class BogusTest {
  @Test
  void aDomainWhoseOwnRecordsAreBogusIsUnknown() {
    Assessment assessment =
        World.of("!bogus a.example. MX", "!bogus a.example. TXT", "!bogus _dmarc.a.example. TXT")
            .assess("a.example");
    assertThat(assessment.mx().verdict()).isEqualTo(MxVerdict.UNKNOWN);
    assertThat(assessment.spf().policy()).isEqualTo(SpfPolicy.UNKNOWN);
    assertThat(assessment.dmarc().policy()).isEqualTo(DmarcPolicy.UNKNOWN);
    assertThat(assessment.exists()).isTrue();
    assertThat(assessment.status()).isEqualTo(Status.BOGUS);
    assertThat(assessment.status().failure()).isEmpty();
    assertThat(assessment.status().text()).isEqualTo("BOGUS");
    assertThat(assessment.failures())
        .extracting(FailedLookup::unknown)
        .containsExactly("where its mail goes", "its SPF policy", "which DMARC policy applies");
  }

  @Test
  void aMailHostWhoseAddressesAreBogusIsNotOneWithoutAddress() {
    Assessment assessment =
        World.of(
                "a.example. MX 10 mx.b.example.",
                "!bogus mx.b.example. A",
                "!bogus mx.b.example. AAAA")
            .assess("a.example");
    assertThat(assessment.mx().verdict()).isEqualTo(MxVerdict.UNKNOWN);
    assertThat(assessment.status()).isEqualTo(Status.BOGUS);
  }

  /** To find nothing would count against the limit (RFC 7208 §4.6.4). */
  @Test
  void anIncludeThatIsBogusIsNoVoidLookup() {
    Assessment assessment =
        World.of(
                "a.example. TXT \"v=spf1 include:b.example a:c.example -all\"",
                "!bogus b.example. TXT",
                "!bogus c.example. A",
                "!bogus c.example. AAAA")
            .assess("a.example");
    assertThat(assessment.spf().voidLookups()).isZero();
    assertThat(assessment.spf().policy()).isEqualTo(SpfPolicy.HARD_FAIL);
    assertThat(assessment.status()).isEqualTo(Status.BOGUS);
  }

  @Test
  void itIsToldWithWhatIsUnknownAndNotAsAFailure() {
    Assessment assessment =
        World.of("a.example. MX 0 .", "!bogus a.example. TXT").assess("a.example");
    assertThat(Checks.findings(assessment))
        .filteredOn(finding -> finding.check().equals("dns-lookup-failed"))
        .extracting(Finding::message)
        .containsExactly(
            "The answer to a.example TXT is bogus: as the test wants it. Unknown because of it:"
                + " its SPF policy.");
  }

  @Test
  void aLookupThatFailedIsToldFirst() {
    Assessment assessment =
        World.of("!bogus a.example. MX", "!fail a.example. TXT TIMEOUT").assess("a.example");
    assertThat(assessment.status().trouble()).isEqualTo(Optional.of("TIMEOUT"));
  }
}
