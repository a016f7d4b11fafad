package org.mxmaven.sts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StsMenderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "v=STSv1; id=2027-01-01; | v=STSv1; id=20270101;",
        "v=STSv1 id=20270101 | v=STSv1; id=20270101;",
        "V=stsv1; ID=20270101 | v=STSv1; id=20270101;",
        " v = STSv1 ; id = 20270101 ;  | v=STSv1; id=20270101;",
        "\"v=STSv1; id=20270101\" | v=STSv1; id=20270101;",
        "STSv1;id:20270101 | v=STSv1; id=20270101;",
        "v=STS1; id=\"20270101\" | v=STSv1; id=20270101;",
        "v=STSv1\\; id=20270101; | v=STSv1; id=20270101;",
        "v=STSv1;; id=20270101;; | v=STSv1; id=20270101;",
        "v=STSv1; id=2027-01-01T10:20:30.5+01; x=y | v=STSv1; id=20270101T102030501; x=y;",
        "v=STSv1, id=20270101 | v=STSv1; id=20270101;"
      })
  void whatWasMeantIsWritten(String text, String mended) {
    assertThat(StsMender.of(text.substring(0, text.length() - 1))).contains(mended.substring(1));
    assertThat(StsMender.of(mended.substring(1))).as("mended again").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=STSv1; id=20270101;",
        "v=STSv1;",
        "v=STSv1; id=",
        "v=STSv1; id=---",
        "v=STSv1; id=2027 01 01",
        "v=STSv1; id=1; id=2",
        "v=STSv1; id=1; mode",
        "v=STSv2; id=1",
        "v=STSv1; id=123456789012345678901234567890123",
        "v=STSv1; id=2027/01/01",
        "id=1; v=STSv1",
        "v=STSv1id=1",
        "",
        "v=spf1 -all"
      })
  void whatOnlyTheOwnerKnowsIsNot(String text) {
    assertThat(StsMender.of(text)).isEmpty();
  }
}
