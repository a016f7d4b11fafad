package org.mxmaven.caa;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.dns.CaaData;
import org.mxmaven.txt.RecordCases;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The table of CAA records, by RFC 8659 §4. */
class CaaParserTest {
  private static final int LARGE = 64 * 1024;

  static {
    CaaData.register();
  }

  static Stream<List<String>> records() {
    return RecordCases.columns(CaaParserTest.class, "records.txt", 3);
  }

  @ParameterizedTest
  @MethodSource("records")
  void parses(List<String> row) throws IOException {
    CaaRecord record = CaaParser.parse(data(row.get(1)));
    if (row.get(2).isEmpty()) {
      assertThat(record.problems()).isEmpty();
    } else {
      assertThat(record.problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.position() + ": " + problem.message()).startsWith(row.get(2)));
    }
  }

  private static byte[] data(String text) throws IOException {
    return CaaData.of(Record.fromString(Name.root, Type.CAA, DClass.IN, 0, text, Name.root));
  }

  /** RFC 8659 §4.1: the tag's case does not matter, and flags but the first bit are ignored. */
  @Test
  void tellsWhatNobodyMayPassOver() throws IOException {
    CaaRecord known = CaaParser.parse(data("128 IssueVMC ca.example"));
    assertThat(known.isCritical()).isTrue();
    assertThat(known.isKnown()).isTrue();
    assertThat(known.tag()).isEqualTo("IssueVMC");
    assertThat(known.value()).isEqualTo("ca.example");
    CaaRecord unknown = CaaParser.parse(data("127 isue ca.example"));
    assertThat(unknown.isCritical()).isFalse();
    assertThat(unknown.isKnown()).isFalse();
    assertThat(unknown.flags()).isEqualTo(127);
  }

  @Test
  void readsLargeRecords() {
    for (String piece : List.of("a", "a.", "a-", ";", "a=;", "; a=b", " ", "-")) {
      String value = piece.repeat(LARGE);
      CaaRecord record = CaaParser.parse(("\0\5issue" + value).getBytes(ISO_8859_1));
      assertThat(record.value()).as(piece).isEqualTo(value);
    }
  }
}
