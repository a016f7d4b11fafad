package org.mxmaven.caa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.CaaData;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class CaaMenderTest {
  static {
    CaaData.register();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0 issue \"https://ca.example/\" | 0 issue \"ca.example\"",
        "0 issue \"ca.example.\" | 0 issue \"ca.example\"",
        "0 issue \"\\\"ca.example\\\"\" | 0 issue \"ca.example\"",
        "128 issuewild \"ca.example;a=b;;c=d;\" | 128 issuewild \"ca.example; a=b; c=d\"",
        "0 issue \";;\" | 0 issue \";\"",
        "0 issue-wild \"ca.example\" | 0 issuewild \"ca.example\"",
        "0 \"issue \" \"ca.example\" | 0 issue \"ca.example\"",
        "128 isue \"ca.example\" | 128 issue \"ca.example\"",
        "128 Issues ca.example | 128 issue \"ca.example\"",
        "0 iodef \"security@a.example\" | 0 iodef \"mailto:security@a.example\"",
      })
  void whatWasMeantIsWritten(String text, String mended) throws IOException {
    assertThat(mend(text)).contains(mended);
    assertThat(mend(mended)).as("mended again").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 issue ca.example",
        "1 issue ca.example.",
        "0 issue \"one.example, two.example\"",
        "0 issue \"https://\"",
        "0 issue \"%%%%%\"",
        "0 issue \"ca.example; a\"",
        "128 tbs x",
        "0 iodef \"call us\"",
        "\\# 3 000041",
        "\\# 1 00",
      })
  void whatOnlyTheOwnerKnowsIsNot(String text) throws IOException {
    assertThat(mend(text)).isEmpty();
  }

  private static Optional<String> mend(String text) throws IOException {
    Record record = Record.fromString(Name.root, Type.CAA, DClass.IN, 0, text, Name.root);
    return CaaMender.of(CaaParser.parse(CaaData.of(record)));
  }
}
