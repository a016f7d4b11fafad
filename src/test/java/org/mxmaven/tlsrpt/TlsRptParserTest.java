package org.mxmaven.tlsrpt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.RecordCases;
import org.mxmaven.txt.RecordCases.Row;

/** The table of TLS-RPT records, by the grammar of RFC 8460 §3. */
class TlsRptParserTest {
  private static final int LARGE = 64 * 1024;

  static Stream<Row> records() {
    return RecordCases.rows(TlsRptParserTest.class, "records.txt");
  }

  @ParameterizedTest
  @MethodSource("records")
  void parses(Row row) {
    TlsRptText parsed = TlsRptParser.parse(row.bytes());

    assertThat(parsed.text()).isEqualTo(row.text());
    if (parsed instanceof TlsRptText.Almost almost) {
      assertThat("almost: " + almost.reason()).isEqualTo(row.expected());
    } else if (parsed instanceof TlsRptRecord record) {
      assertThat(said(record)).isEqualTo(row.expected());
      checkProblems(record.problems(), row);
    } else {
      assertThat(row.expected()).isEqualTo("unrelated");
    }
  }

  private static String said(TlsRptRecord record) {
    StringBuilder said = new StringBuilder(record.isUsable() ? "usable" : "unusable");
    for (ReportTarget target : record.targets()) {
      said.append(target.mail() ? " mail " : " https ");
      said.append(target.domain().map(Names::text).orElse("-"));
      said.append(target.isValid() ? "" : " bad");
    }
    return said + (record.plain() ? "" : ", not plain");
  }

  private static void checkProblems(List<FieldProblem> problems, Row row) {
    assertThat(problems).extracting(FieldProblem::position).isEqualTo(row.positions());
    assertThat(problems).hasSameSizeAs(row.problems());
    for (int i = 0; i < problems.size(); i++) {
      String expected = RecordCases.unescape(row.problems().get(i));
      int words = expected.indexOf(": ");
      assertThat(problems.get(i).text()).isEqualTo(expected.substring(0, words));
      assertThat(problems.get(i).message()).contains(expected.substring(words + 2));
    }
  }

  @Test
  void readsLargeTexts() {
    for (String piece :
        List.of(
            "v",
            "v=",
            "tls-",
            "v=TLSRPTv1",
            "v=TLSRPTv1;",
            ";",
            " ",
            "\"",
            "rua=",
            ",",
            "mailto:",
            "https://")) {
      String text = piece.repeat(LARGE);
      assertThat(parse(text).text()).as(piece).isEqualTo(text);
    }
  }

  private static TlsRptText parse(String text) {
    return TlsRptParser.parse(text.getBytes(ISO_8859_1));
  }
}
