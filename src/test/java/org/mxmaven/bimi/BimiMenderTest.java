package org.mxmaven.bimi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BimiMenderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "v=bimi1; l=https://a.example/l.svg; a=https://a.example/c.pem | v=BIMI1;"
            + " l=https://a.example/l.svg; a=https://a.example/c.pem",
        "v=BIMI1 l=https://a.example/l.svg; a=https://a.example/c.pem; | v=BIMI1;"
            + " l=https://a.example/l.svg; a=https://a.example/c.pem",
        "BIMIv1; A=https://a.example/c.pem; L:https://a.example/l.svg | v=BIMI1;"
            + " l=https://a.example/l.svg; a=https://a.example/c.pem",
        "\"v=BIMI1; l=https://a.example/l.svg ;; a='https://a.example/c.pem'\" | v=BIMI1;"
            + " l=https://a.example/l.svg; a=https://a.example/c.pem",
        "v=BIMI1; l=; l= | v=BIMI1; l=",
        "v=bimi1; l=; a=; avp=brand | v=BIMI1; l=; a=; avp=brand"
      })
  void whatWasMeantIsWritten(String text, String mended) {
    assertThat(BimiMender.of(text.substring(0, text.length() - 1))).contains(mended.substring(1));
    assertThat(BimiMender.of(mended.substring(1))).as("mended again").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=BIMI1; l=",
        "v=BIMI1",
        "v=BIMI1; a=https://a.example/c.pem",
        "v=BIMI1; l=x; l=y",
        "v=BIMI1; https://a.example/l.svg",
        "v=BIMI1; l=x; note",
        "v=BIMI2; l=",
        "v=BIMI1; l=x y",
        ""
      })
  void whatOnlyTheOwnerKnowsIsNot(String text) {
    assertThat(BimiMender.of(text)).isEmpty();
  }
}
