package org.mxmaven.check.catalogue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.TestFinding;
import org.mxmaven.testing.World;
import org.mxmaven.txt.TxtText;

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
    assertThat(text(mend).strings()).hasSize(2);
    assertThat(text(mend).text()).isEqualTo(assessment.dmarc().own().get(0).text().text());
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
    Mend mend = mend("spf-duplicate-term", assessment).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of("b.example"));
    assertThat(mend.record().presentation()).isEqualTo("\"v=spf1 ip4:192.0.2.1 -all\"");
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
        "spf-shadowed-term | v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.9 -all | v=spf1 ip4:192.0.2.0/24"
            + " -all",
        "spf-terms-after-all | v=spf1 -all ip4:192.31.196.9 | v=spf1 ip4:192.31.196.9 -all",
        "spf-terms-after-all | v=spf1 mx -all mx -all | v=spf1 mx -all",
        "spf-terms-after-all | v=spf1 mx -all v=spf1 mx -all | v=spf1 mx -all",
        "spf-unknown-modifier | v=spf1 v=spf1 mx -all | v=spf1 mx -all",
      })
  void checksOfSpfMendTheRecord(String id, String record, String mended) {
    Assessment assessment =
        assess(
            "a.example. TXT \""
                + record
                + "\"\na.example. MX 1 b.example.\nb.example. A 192.0.2.1");
    assertThat(mend(id, assessment).orElseThrow())
        .returns(Names.of("a.example"), Mend::name)
        .returns(mended, mend -> text(mend).text());
  }

  /** With them the finding would not be gone, or another would be new, or nobody knows yet. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Of redirect and all, of include and -include, only the owner knows which was meant.
        "spf-redirect-ignored | v=spf1 redirect=b.example ~all",
        "spf-shadowed-term | v=spf1 ip4:192.0.2.9 -ip4:192.0.2.9 ~all",
        "spf-terms-after-all | v=spf1 mx ~all -all",
        "spf-unknown-modifier | v=spf1 v=spf1 mx x=y -all",
        "spf-terms-after-all | v=spf1 -ip4:192.0.2.9 -all ip4:192.0.2.9",
        // Another check would find fault with it then.
        "spf-terms-after-all | v=spf1 -all ip4:10.0.0.1",
        // What it leads to may cost the record more look-ups than it has.
        "spf-terms-after-all | v=spf1 -all include:c.example",
      })
  void anSpfRecordIsNotMendedByGuesses(String id, String record) {
    Assessment assessment =
        assess(
            "a.example. TXT \""
                + record
                + "\"\na.example. MX 1 b.example.\nb.example. A 192.0.2.1");
    assertThat(mend(id, assessment)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // One that nobody read so far would apply then, and weaken what applies now.
        "dmarc-bad-value | p=reject; np:none; fo=d,s",
        "dmarc-bad-value | p=reject; t:y",
        // How much of the mail the policy is for, only the owner knows.
        "dmarc-removed-tag | p=reject; pct=50",
        "dmarc-duplicate-tag | p=reject; p=none",
        "dmarc-bad-value | p=rejct; rua=mailto:d@a.example",
        // Reports to nobody: no more than a part of what should be there.
        "dmarc-report-address-invalid | p=reject; rua=",
      })
  void aDmarcRecordIsNotMendedByGuesses(String id, String record) {
    Assessment assessment = assess("_dmarc.a.example. TXT \"v=DMARC1; " + record + "\"");
    assertThat(mend(id, assessment)).isEmpty();
  }

  @Test
  void aMendedRecordThatIsLongIsSplit() {
    String address = "reports-of-dmarc-for-%d@a.example";
    String written = IntStream.range(0, 8).mapToObj(address::formatted).collect(joining(","));
    String record = "_dmarc.a.example. TXT \"v=DMARC1; p=reject; rua=" + written + '"';
    Mend mend = mend("dmarc-report-address-invalid", assess(record)).orElseThrow();
    assertThat(text(mend).text())
        .isEqualTo("v=DMARC1; p=reject; rua=mailto:" + written.replace(",", ",mailto:"));
    assertThat(text(mend).longestString()).isLessThanOrEqualTo(255);
  }

  /** Whoever controls the end of the alias publishes there. */
  @Test
  void aRecordAtTheEndOfAnAliasIsNotMended() {
    Assessment assessment =
        assess(
            "_dmarc.a.example. CNAME d.b.example.\nd.b.example. TXT \"v=DMARC1; fo=1; p=reject\"");
    assertThat(mend("dmarc-policy-not-second", assessment)).isEmpty();
  }

  /** A mended address could bring out that its owner takes no reports, which is not known yet. */
  @Test
  void nobodyKnowsWhetherAnotherOrganisationTakesTheReports() {
    String record = "_dmarc.a.example. TXT \"v=DMARC1; p=reject; rua=d@b.example\"";
    assertThat(mend("dmarc-report-address-invalid", assess(record))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dmarc-bad-value | p=reject; fo=d,s | p=reject; fo=d:s",
        "dmarc-bad-value | p=reject; adkim=strict | p=reject; adkim=s",
        "dmarc-bad-value | p:reject | p=reject",
        "dmarc-bad-value | \\194\\160p=reject | p=reject",
        "dmarc-unknown-tag | policy=reject | p=reject",
        "dmarc-duplicate-tag | p=reject; p=reject | p=reject",
        "dmarc-duplicate-tag | p=reject; v=DMARC1; p=reject | p=reject",
        "dmarc-duplicate-tag | p=reject; rua=mailto:d@a.example; rua=mailto:e@a.example"
            + " | p=reject; rua=mailto:d@a.example,mailto:e@a.example",
        "dmarc-report-address-invalid | p=reject; rua=mailto:d@a.example."
            + " | p=reject; rua=mailto:d@a.example",
        "dmarc-policy-not-second | fo=1; p=reject | p=reject; fo=1",
        "dmarc-removed-tag | p=reject; ri=1 | p=reject",
        "dmarc-unknown-tag | p=reject; fruit=apple | p=reject",
        "dmarc-removed-tag | p=none; pct=50 | p=none",
        "dmarc-report-address-invalid | p=reject; rua=d@a.example | p=reject;"
            + " rua=mailto:d@a.example",
      })
  void checksOfDmarcMendTheRecord(String id, String record, String mended) {
    Assessment assessment = assess("_dmarc.a.example. TXT \"v=DMARC1; " + record + "\"");
    assertThat(mend(id, assessment).orElseThrow())
        .returns(Names.of("_dmarc.a.example"), Mend::name)
        .returns("v=DMARC1; " + mended, mend -> text(mend).text());
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
        new Check("broken", Severity.HIGH, "t", "w", "f", "r") {
          @Override
          public Stream<Finding> findings(Assessment assessment) {
            return Stream.empty();
          }

          @Override
          public Optional<Mend> mend(Assessment assessment, Finding finding) {
            throw new IllegalStateException("broken");
          }

          @Override
          protected String sentence(Subject subject, Arguments arguments) {
            throw new IllegalStateException("nothing is found");
          }
        };
    Finding finding = TestFinding.of("c", Severity.LOW, "s", "m");
    assertThat(Mends.of(broken, assess("a.example. A 192.0.2.1"), finding)).isEmpty();
  }

  private static Assessment assess(String zone) {
    return World.of(zone).assess("a.example");
  }

  private static Optional<Mend> mend(String id, Assessment assessment) {
    Finding finding =
        Checks.findings(assessment).stream().filter(f -> f.check().equals(id)).findFirst().get();
    return Mends.of(Checks.byId(id).orElseThrow(), assessment, finding);
  }

  private static TxtText text(Mend mend) {
    return ((Mend.Txt) mend.record()).text();
  }
}
