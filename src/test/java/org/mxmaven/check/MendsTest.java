package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;

/** The records that findings show to be published instead. */
class MendsTest {
  private static final String LONG = "ip4:192.0.2.1 ".repeat(20);

  @Test
  void aStringThatIsTooLongIsSplitAtABlank() {
    Assessment assessment = assess("a.example. TXT \"v=spf1 " + LONG + "-all\"");
    Mend mend = mend("txt-string-too-long", assessment).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of("a.example"));
    assertThat(mend.record().presentation())
        .isEqualTo(
            "\"v=spf1 "
                + "ip4:192.0.2.1 ".repeat(17)
                + "\" \""
                + "ip4:192.0.2.1 ".repeat(3)
                + "-all\"");
  }

  @Test
  void theSameOfADmarcRecordAtItsOwnName() {
    Assessment assessment =
        assess("_dmarc.a.example. TXT \"v=DMARC1; p=reject; x=" + "y".repeat(250) + "\"");
    Mend mend = mend("txt-string-too-long", assessment).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of("_dmarc.a.example"));
    assertThat(mend.record().strings()).hasSize(2);
    assertThat(mend.record().text()).isEqualTo(assessment.dmarc().own().get(0).text().text());
  }

  /** Which of them is to stay, only their owner knows. */
  @Test
  void severalSpfRecordsAreNotMended() {
    String record = "a.example. TXT \"v=spf1 " + LONG + "-all\"\n";
    assertThat(mend("txt-string-too-long", assess(record + record.replace("-all", "~all"))))
        .isEmpty();
  }

  @Test
  void anSpfRecordIsMendedAtTheNameThatHoldsIt() {
    Assessment assessment =
        assess(
            "a.example. TXT \"v=spf1 redirect=b.example\"\n"
                + "b.example. TXT \"v=spf1 ip4:192.0.2.1 ip4:192.0.2.1 -all\"");
    Finding finding = new Finding("c", Severity.LOW, "b.example", "m");
    Mend mend = Mends.spf(assessment, finding).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of("b.example"));
    assertThat(mend.record().presentation()).isEqualTo("\"v=spf1 ip4:192.0.2.1 -all\"");
    assertThat(Mends.spf(assessment, new Finding("c", Severity.LOW, "a.example", "m"))).isEmpty();
  }

  @Test
  void aDmarcRecordIsMendedWhereItStands() {
    Assessment assessment =
        World.of("_dmarc.a.example. TXT \"v=DMARC1; pct=100; p=reject\"").assess("b.a.example");
    Mend mend = Mends.dmarc(assessment).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of("_dmarc.a.example"));
    assertThat(mend.record().presentation()).isEqualTo("\"v=DMARC1; p=reject\"");
  }

  /** What an include leads to is no part of the record, so that the check must say it. */
  @Test
  void anIncludeThatAnotherOneHoldsIsTakenOut() {
    Assessment assessment =
        assess(
            """
            a.example. TXT "v=spf1 include:b.example include:c.example -all"
            b.example. TXT "v=spf1 include:c.example -all"
            c.example. TXT "v=spf1 ip4:192.0.2.1 -all"
            """);
    assertThat(mend("spf-shadowed-term", assessment).orElseThrow().record().presentation())
        .isEqualTo("\"v=spf1 include:b.example -all\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spf-duplicate-term | v=spf1 a:b.example a:b.example -all | v=spf1 a:b.example -all",
        "spf-shadowed-term | v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.9 -all | v=spf1 ip4:192.0.2.0/24 -all",
        "spf-terms-after-all | v=spf1 -all ip4:192.0.2.9 | v=spf1 -all",
        "spf-redirect-ignored | v=spf1 redirect=b.example ~all | v=spf1 ~all",
      })
  void checksOfSpfMendTheRecord(String id, String record, String mended) {
    Assessment assessment = assess("a.example. TXT \"" + record + "\"\nb.example. A 192.0.2.1");
    assertThat(mend(id, assessment).orElseThrow())
        .returns(Names.of("a.example"), Mend::name)
        .returns(mended, mend -> mend.record().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dmarc-bad-value | p=reject; fo=9 | p=reject",
        "dmarc-duplicate-tag | p=reject; p=none | p=reject",
        "dmarc-policy-not-second | fo=1; p=reject | p=reject; fo=1",
        "dmarc-removed-tag | p=reject; ri=1 | p=reject",
        "dmarc-unknown-tag | p=reject; x=y | p=reject",
        "dmarc-partial | p=reject; pct=50 | p=reject",
        "dmarc-report-address-invalid | p=reject; rua=me | p=reject",
      })
  void checksOfDmarcMendTheRecord(String id, String record, String mended) {
    Assessment assessment = assess("_dmarc.a.example. TXT \"v=DMARC1; " + record + "\"");
    assertThat(mend(id, assessment).orElseThrow())
        .returns(Names.of("_dmarc.a.example"), Mend::name)
        .returns("v=DMARC1; " + mended, mend -> mend.record().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"spf-missing", "dmarc-missing"})
  void whatIsMissingIsNotInvented(String id) {
    assertThat(mend(id, assess("a.example. A 192.0.2.1"))).isEmpty();
  }

  /** The finding stands, and nothing else suffers. */
  @Test
  void aRemedyThatBreaksOffIsNone() {
    Check broken =
        new Check(Severity.HIGH, "t", "w", "f", "r") {
          @Override
          public Stream<Finding> findings(Assessment assessment) {
            return Stream.empty();
          }

          @Override
          public Optional<Mend> mend(Assessment assessment, Finding finding) {
            throw new IllegalStateException("broken");
          }
        };
    Finding finding = new Finding("c", Severity.LOW, "s", "m");
    assertThat(Mend.of(broken, assess("a.example. A 192.0.2.1"), finding)).isEmpty();
  }

  private static Assessment assess(String zone) {
    return World.of(zone).assess("a.example");
  }

  private static Optional<Mend> mend(String id, Assessment assessment) {
    Finding finding =
        Checks.findings(assessment).stream().filter(f -> f.check().equals(id)).findFirst().get();
    return Mend.of(Checks.byId(id).orElseThrow(), assessment, finding);
  }
}
