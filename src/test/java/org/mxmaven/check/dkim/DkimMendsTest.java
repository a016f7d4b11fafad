package org.mxmaven.check.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;

/** The records that findings on DKIM show to be published instead. */
class DkimMendsTest {
  /** KEY stands for one of 2048 bits; a backslash is written as DNS master files have it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dkim-bad-version | k=rsa; v=DKIM1; p=KEY",
        "dkim-bad-version | v=dkim1; k=rsa; p=KEY",
        "dkim-syntax-error | v=DKIM1;; k=rsa; p=KEY",
        "dkim-syntax-error | v=DKIM1\\\\; k=rsa\\\\; p=KEY",
        "dkim-syntax-error | v=DKIM1; k=rsa; p=\\\"KEY\\\"",
        "dkim-syntax-error | v=DKIM1 k=rsa p=KEY",
        "dkim-syntax-error | v=DKIM1; k=rsa; k=rsa; p=KEY",
        "dkim-unknown-key-type | v=DKIM1; k=RSA; p=KEY",
        "dkim-removed-tag | v=DKIM1; g=*; k=rsa; p=KEY",
      })
  void aRecordWhoseKeyIsCertainIsMended(String id, String record) {
    Mend mend = mend(id, assess(record)).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of("mail._domainkey.shop.example"));
    // 255 bytes (RFC 1035 §3.3) and two quotation marks.
    assertThat(mend.record().parts()).allMatch(part -> part.length() <= 257);
    assertThat(String.join("", mend.record().parts()).replace("\"", ""))
        .isEqualTo(DkimExamples.SOUND);
  }

  /** RFC 6376 §3.6.1 names the bare one, RFC 5280 §4.1 says what is around the other. */
  @Test
  void aBareKeyIsWrapped() {
    String bare = DkimExamples.KEY.substring(32);
    Mend mend = mend("dkim-key-form", assess("v=DKIM1; k=rsa; p=" + bare)).orElseThrow();
    assertThat(String.join("", mend.record().parts()).replace("\"", ""))
        .isEqualTo(DkimExamples.SOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Which of two keys is the right one only the owner knows, and whom a key is for.
        "dkim-syntax-error | v=DKIM1; k=rsa; p=KEY; p=",
        "dkim-removed-tag | v=DKIM1; g=news; k=rsa; p=KEY",
        "dkim-key-type-mismatch | v=DKIM1; k=ed25519; p=KEY",
        "dkim-unknown-key-type | v=DKIM1; k=dsa; p=KEY",
        "dkim-syntax-error | v=DKIM1; k=rsa",
        "dkim-sha1-only | v=DKIM1; h=sha1; k=rsa; p=KEY",
      })
  void aRecordIsNotMendedByGuesses(String id, String record) {
    assertThat(mend(id, assess(record))).isEmpty();
  }

  /** As long as no verifier reads the record, nobody signs by it. */
  @Test
  void aKeyByWhichAnybodyCanSignStaysBroken() {
    Assessment assessment = assess("k=rsa; v=DKIM1; p=" + DkimExamples.KEY_512);
    assertThat(mend("dkim-bad-version", assessment)).isEmpty();
  }

  @Test
  void whatStandsAtTheEndOfAnAliasIsNotMended() {
    Assessment assessment =
        assess(
            World.of(
                "mail._domainkey.shop.example. CNAME mail.keys.example.",
                "mail.keys.example. TXT \"v=DKIM1; g=*; p=" + DkimExamples.KEY_1024 + "\""));
    assertThat(mend("dkim-removed-tag", assessment)).isEmpty();
  }

  @Test
  void ofSeveralRecordsNoneIsMended() {
    String first = DkimExamples.txt("k=rsa; v=DKIM1; p=" + DkimExamples.KEY);
    Assessment assessment = assess(World.of(first, DkimExamples.txt(DkimExamples.SOUND)));
    assertThat(mend("dkim-bad-version", assessment)).isEmpty();
  }

  private static Assessment assess(String record) {
    return assess(World.of(DkimExamples.txt(record.replace("KEY", DkimExamples.KEY))));
  }

  private static Assessment assess(World world) {
    return world.assess(DkimExamples.DOMAIN);
  }

  private static Optional<Mend> mend(String id, Assessment assessment) {
    Finding finding =
        Checks.findings(assessment).stream().filter(f -> f.check().equals(id)).findFirst().get();
    return Mends.of(assessment, finding);
  }
}
