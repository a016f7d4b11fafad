package org.mxmaven.sts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.RecordCases;
import org.mxmaven.txt.RecordCases.Row;

/** The table of MTA-STS records, by the grammar of RFC 8461 §3.1. */
class StsParserTest {
  private static final int LARGE = 64 * 1024;

  static Stream<Row> records() {
    return RecordCases.rows(StsParserTest.class, "records.txt");
  }

  @ParameterizedTest
  @MethodSource("records")
  void parses(Row row) {
    StsText parsed = StsParser.parse(row.bytes());

    assertThat(parsed.text()).isEqualTo(row.text());
    if (parsed instanceof StsText.Almost almost) {
      assertThat("almost: " + almost.reason()).isEqualTo(row.expected());
    } else if (parsed instanceof StsRecord record) {
      assertThat(said(record)).isEqualTo(row.expected());
      checkProblems(record.problems(), row);
    } else {
      assertThat(row.expected()).isEqualTo("unrelated");
    }
  }

  private static String said(StsRecord record) {
    return record.id().map(id -> "id " + id).orElse("no id")
        + (record.plain() ? "" : ", not plain");
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
        List.of("v", "v=", "sts", "v=STSv1", "v=STSv1;", ";", " ", "\"", "id=", "v=STSv1; id=1;")) {
      String text = piece.repeat(LARGE);
      assertThat(parse(text).text()).as(piece).isEqualTo(text);
    }
  }

  private static StsText parse(String text) {
    return StsParser.parse(text.getBytes(ISO_8859_1));
  }
}
