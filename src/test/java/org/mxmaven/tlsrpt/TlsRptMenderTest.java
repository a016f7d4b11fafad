package org.mxmaven.tlsrpt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsRptMenderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "v=TLSRPTv1 rua=mailto:tls@a.example | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPT1; rua=mailto:tls@a.example | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=tls-rptv1; RUA = MAILTO:tls@a.example; | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPTv1; rua=tls@a.example | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPTv1; rua=<mailto:tls@a.example> | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPTv1; rua=mailto://tls@a.example. | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPTv1; rua=mailto:tls@a.example!10m | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPTv1; mailto:tls@a.example | v=TLSRPTv1; rua=mailto:tls@a.example",
        "\"v=TLSRPTv1; rua=mailto:tls@a.example\" | v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPTv1; rua=mailto:tls@a.example; mailto:two@a.example | v=TLSRPTv1;"
            + " rua=mailto:tls@a.example,mailto:two@a.example",
        "v=TLSRPTv1; rua=mailto:tls@a.example two@a.example | v=TLSRPTv1;"
            + " rua=mailto:tls@a.example,mailto:two@a.example",
        "v=TLSRPTv1; rua=mailto:tls@a.example,https://b.example/x,; x=y;; | v=TLSRPTv1;"
            + " rua=mailto:tls@a.example,https://b.example/x; x=y"
      })
  void whatWasMeantIsWritten(String text, String mended) {
    assertThat(TlsRptMender.of(text.substring(0, text.length() - 1))).contains(mended.substring(1));
    assertThat(TlsRptMender.of(mended.substring(1))).as("mended again").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=TLSRPTv1; rua=mailto:tls@a.example",
        "v=TLSRPTv1;",
        "v=TLSRPTv1; rua=",
        "v=TLSRPTv1; rua=http://a.example/",
        "v=TLSRPTv1; rua=mailto:tls",
        "v=TLSRPTv1; rua=tls",
        "v=TLSRPTv2; rua=mailto:tls@a.example",
        "v=TLSRPTv1; rua=mailto:tls@a.example; ruf",
        "v=TLSRPTv1; rua=mailto:a!b@a.example",
        "v=TLSRPTv1; rua=https://a.example/v1!2",
        ""
      })
  void whatOnlyTheOwnerKnowsIsNot(String text) {
    assertThat(TlsRptMender.of(text)).isEmpty();
  }
}
