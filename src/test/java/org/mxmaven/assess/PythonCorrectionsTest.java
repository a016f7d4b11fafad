package org.mxmaven.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.assess.dmarc.DmarcPolicy.INVALID;
import static org.mxmaven.assess.dmarc.DmarcPolicy.QUARANTINE;
import static org.mxmaven.assess.dmarc.DmarcPolicy.REJECT;
import static org.mxmaven.assess.spf.SpfPolicy.HARD_FAIL;
import static org.mxmaven.assess.spf.SpfPolicy.NEUTRAL;
import static org.mxmaven.assess.spf.SpfPolicy.NOT_SET;
import static org.mxmaven.assess.spf.SpfPolicy.PERMERROR;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.testing.World;
import org.mxmaven.verdict.Verdicts;

/** The verdicts that the Python tool got wrong, right. */
class PythonCorrectionsTest {

  @ParameterizedTest
  @CsvSource({
    "v=spf1 all, PASS",
    "v=spf1 -ALL, HARD_FAIL",
    "V=SPF1 -all, HARD_FAIL",
    "v=spf10 -all, NOT_SET",
    "v=spf1x -all, NOT_SET",
    "v=spf1\\009-all, NOT_SET",
    "v=spf1 mx\\009-all, PERMERROR",
    "v=spf1 -all, HARD_FAIL",
    "v=spf1 ~all, SOFT_FAIL",
    "v=spf1 ?all, NEUTRAL",
    "v=spf1 +all, PASS",
    "v=spf1 ip4:192.0.2.1, NEUTRAL",
    "v=spf1, NEUTRAL",
  })
  void spf(String record, SpfPolicy policy) {
    assertThat(verdicts("a.example. TXT \"" + record + "\"").get(SPF).policy()).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource({
    "b.example. TXT \"v=spf1 -all\", HARD_FAIL",
    "b.example. TXT \"v=spf1 all\", PASS",
    // RFC 7208 §6.1: no record at the target is a permerror, and so is whatever is one there.
    "b.example. TXT \"no record\", PERMERROR",
    "c.example. TXT \"x\", PERMERROR",
    "b.example. TXT \"v=spf1 nonsense -all\", PERMERROR",
    "b.example. TXT \"v=spf1 redirect=a.example\", PERMERROR",
    "!fail b.example. TXT TIMEOUT, UNKNOWN",
  })
  void redirectGivesThePolicyOfItsTarget(String target, SpfPolicy policy) {
    assertThat(verdicts("a.example. TXT \"v=spf1 redirect=b.example\"", target).get(SPF).policy())
        .isEqualTo(policy);
  }

  @Test
  void twoSpfRecordsGiveNoPolicy() {
    Assessment two =
        World.of("a.example. TXT \"v=spf1 -all\"", "a.example. TXT \"v=spf1 ~all\"")
            .assess("a.example");
    assertThat(two.spf().policy()).isEqualTo(PERMERROR);
    assertThat(two.spf().errors()).singleElement().asString().contains("2 SPF records");
  }

  @ParameterizedTest
  @CsvSource({
    "v=DMARC1; p=reject, REJECT",
    "v=DMARC1; sp=none; p=reject, REJECT",
    "v=DMARC1; P=REJECT, REJECT",
    "v=DMARC1; p = reject, REJECT",
    "v=DMARC1; p=sometimes, INVALID",
    "v=DMARC1, INVALID",
    "v=DMARC1; rua=mailto:d@a.example, NONE",
    "some text, NOT_SET",
  })
  void dmarc(String record, DmarcPolicy policy) {
    assertThat(verdicts("_dmarc.a.example. TXT \"" + record + "\"").get(DMARC)).isEqualTo(policy);
  }

  @Test
  void unrelatedTextBesideADmarcRecordIsIgnored() {
    assertThat(
            verdicts(
                    "_dmarc.a.example. TXT \"v=DMARC1; p=reject\"",
                    "_dmarc.a.example. TXT \"some text\"")
                .get(DMARC))
        .isEqualTo(REJECT);
  }

  @Test
  void twoDmarcRecordsGiveNoPolicy() {
    assertThat(
            verdicts(
                    "_dmarc.a.example. TXT \"v=DMARC1; p=reject\"",
                    "_dmarc.a.example. TXT \"v=DMARC1; p=none\"")
                .get(DMARC))
        .isEqualTo(INVALID);
  }

  @Test
  void aDomainWithDmarcButWithoutSpfIsReported() {
    Verdicts verdicts = verdicts("_dmarc.a.example. TXT \"v=DMARC1; p=reject\"");
    assertThat(verdicts.get(SPF).policy()).isEqualTo(NOT_SET);
    assertThat(verdicts.haveProblem()).isTrue();
  }

  @Test
  void aSubdomainInheritsThePolicy() {
    World world =
        World.of(
            "_dmarc.a.example. TXT \"v=DMARC1; p=reject; sp=quarantine\"",
            "_dmarc.b.example. TXT \"v=DMARC1; p=reject\"",
            "sub.a.example. A 192.0.2.1",
            "sub.b.example. A 192.0.2.1");
    assertThat(world.assess("sub.a.example").dmarc().policy()).isEqualTo(QUARANTINE);
    assertThat(world.assess("sub.b.example").dmarc().policy()).isEqualTo(REJECT);
  }

  @Test
  void anMxHostNeedsNoIpv4() {
    assertThat(verdicts("a.example. MX 1 mx.example.", "mx.example. AAAA 2001:db8::1").get(MX))
        .isEqualTo(MxVerdict.OK);
  }

  @Test
  void aNullMxIsFine() {
    Assessment assessment = World.of("a.example. MX 0 .").assess("a.example");
    assertThat(assessment.mx().verdict()).isEqualTo(MxVerdict.OK);
    assertThat(assessment.mx().nullMx()).isTrue();
  }

  @Test
  void aDomainWithoutMxIsJudged() {
    Verdicts verdicts =
        verdicts("a.example. TXT \"v=spf1 ?all\"", "_dmarc.a.example. TXT \"v=DMARC1; p=reject\"");
    assertThat(verdicts.get(MX)).isEqualTo(MxVerdict.NOT_APPLICABLE);
    assertThat(verdicts.get(SPF).policy()).isEqualTo(NEUTRAL);
    assertThat(verdicts.get(DMARC)).isEqualTo(REJECT);
  }

  @Test
  void aFailureIsUnknownAndNeverMissing() {
    Assessment assessment =
        World.of(
                "!fail a.example. MX SERVFAIL",
                "!fail a.example. TXT TIMEOUT",
                "!fail _dmarc.a.example. TXT REFUSED")
            .assess("a.example");
    assertThat(assessment.exists()).isTrue();
    assertThat(assessment.status().text()).isEqualTo("SERVFAIL");
    Verdicts verdicts = Verdicts.of(assessment);
    assertThat(verdicts.get(SPF).policy()).isEqualTo(SpfPolicy.UNKNOWN);
    assertThat(verdicts.get(DMARC)).isEqualTo(DmarcPolicy.UNKNOWN);
    assertThat(verdicts.get(TXT_LENGTH)).isEqualTo(TxtLength.UNKNOWN);
    assertThat(verdicts.get(MX)).isEqualTo(MxVerdict.UNKNOWN);
  }

  /** N/A would hide that the other record may be too long. */
  @Test
  void aMissingRecordBesideAFailureLeavesTheLengthUnknown() {
    Verdicts noSpf = verdicts("a.example. MX 0 .", "!fail _dmarc.a.example. TXT SERVFAIL");
    assertThat(noSpf.get(SPF).policy()).isEqualTo(SpfPolicy.NOT_SET);
    assertThat(noSpf.get(TXT_LENGTH)).isEqualTo(TxtLength.UNKNOWN);
    Verdicts noDmarc = verdicts("a.example. MX 0 .", "!fail a.example. TXT SERVFAIL");
    assertThat(noDmarc.get(DMARC)).isEqualTo(DmarcPolicy.NOT_SET);
    assertThat(noDmarc.get(TXT_LENGTH)).isEqualTo(TxtLength.UNKNOWN);
  }

  /** 253 bytes, two of which the zone file writes with a backslash. */
  @Test
  void bytesAreCountedNotTheirEscapes() {
    String filler = "\\\"\\\"" + "x".repeat(253 - 2 - "v=spf1 -all x=".length());
    Verdicts verdicts =
        verdicts(
            "a.example. TXT \"v=spf1 -all x=" + filler + "\"",
            "_dmarc.a.example. TXT \"v=DMARC1; p=reject\"");
    assertThat(verdicts.get(TXT_LENGTH)).isEqualTo(TxtLength.OK);
    assertThat(verdicts.get(SPF).policy()).isEqualTo(HARD_FAIL);
  }

  private static Verdicts verdicts(String... zone) {
    return Verdicts.of(World.of(zone).assess("a.example"));
  }
}
