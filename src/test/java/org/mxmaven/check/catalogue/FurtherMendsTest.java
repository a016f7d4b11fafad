package org.mxmaven.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;

/** Mended records of MTA-STS, TLS-RPT, BIMI and CAA, of which several may stand at a name. */
class FurtherMendsTest {
  private static final String DOMAIN =
      """
      a.example. MX 10 h.example.
      h.example. A 192.31.196.1
      mta-sts.a.example. A 192.31.196.2
      a.example. A 192.31.196.2
      b.example. MX 10 h.example.
      _dmarc.a.example. TXT "v=DMARC1; p=reject; rua=mailto:d@a.example"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mta-sts-record-invalid | _mta-sts | TXT \"v=STSv1; id=2027-01-01;\" | \"v=STSv1;"
            + " id=20270101;\"",
        "mta-sts-almost-a-record | _mta-sts | TXT \"v=STSv1 id=1\" | \"v=STSv1; id=1;\"",
        "tls-rpt-invalid | _smtp._tls | TXT \"v=TLSRPTv1; mailto:t@b.example\" | \"v=TLSRPTv1;"
            + " rua=mailto:t@b.example\"",
        "tls-rpt-bad-address | _smtp._tls | TXT \"v=TLSRPTv1; rua=t@b.example\" | \"v=TLSRPTv1;"
            + " rua=mailto:t@b.example\"",
        "tls-rpt-almost-a-record | _smtp._tls | TXT \"v=TLSRPT1; rua=mailto:t@b.example\" |"
            + " \"v=TLSRPTv1; rua=mailto:t@b.example\"",
        "bimi-invalid | default._bimi | TXT \"v=bimi1; l=https://a.example/l.svg;"
            + " a=https://a.example/c.pem\" | \"v=BIMI1; l=https://a.example/l.svg;"
            + " a=https://a.example/c.pem\"",
        "bimi-invalid | default._bimi | TXT \"v=BIMI1; l=;;\" | \"v=BIMI1; l=\"",
        "caa-syntax-error | @ | CAA 0 issue \"ca.example.\" | 0 issue \"ca.example\"",
        "caa-unknown-critical | @ | CAA 128 isue \"ca.example\" | 128 issue \"ca.example\"",
      })
  void isOfferedWithWhatItTakesThePlaceOf(String check, String at, String data, String mended) {
    String name = at.equals("@") ? "a.example" : at + ".a.example";
    String other = data.startsWith("CAA") ? "CAA 0 issue \"other.example\"" : "TXT \"x\"";
    Assessment assessment =
        World.of(DOMAIN, name + ". " + other, name + ". " + data).assess("a.example");
    Mend mend = mend(check, assessment).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of(name));
    assertThat(mend.record().presentation()).isEqualTo(mended);
    assertThat(mend.instead()).contains(data.substring(data.indexOf(' ') + 1));
    assertThat(mend.record().parts()).isEqualTo(List.of(mended));
  }

  /** What was never looked up counts against a mend, and so does what stands at another name. */
  @Test
  void isNotOfferedForARecordBehindAnAlias() {
    Assessment assessment =
        World.of(
                DOMAIN,
                "_mta-sts.a.example. CNAME sts.b.example.",
                "sts.b.example. TXT \"v=STSv1 id=1\"")
            .assess("a.example");
    assertThat(mend("mta-sts-almost-a-record", assessment)).isEmpty();
  }

  private static Optional<Mend> mend(String check, Assessment assessment) {
    Finding finding =
        Checks.findings(assessment).stream()
            .filter(found -> found.check().equals(check))
            .findFirst()
            .orElseThrow();
    return Mends.of(assessment, finding);
  }
}
