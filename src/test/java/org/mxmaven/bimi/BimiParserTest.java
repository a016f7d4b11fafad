package org.mxmaven.bimi;

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

/**
 * The table of BIMI records, by the grammar of draft-brand-indicators-for-message-identification.
 */
class BimiParserTest {
  private static final int LARGE = 64 * 1024;

  static Stream<Row> records() {
    return RecordCases.rows(BimiParserTest.class, "records.txt");
  }

  @ParameterizedTest
  @MethodSource("records")
  void parses(Row row) {
    BimiText parsed = BimiParser.parse(row.bytes());

    assertThat(parsed.text()).isEqualTo(row.text());
    if (parsed instanceof BimiText.Almost almost) {
      assertThat("almost: " + almost.reason()).isEqualTo(row.expected());
    } else if (parsed instanceof BimiRecord record) {
      assertThat(said(record)).isEqualTo(row.expected());
      checkProblems(record.problems(), row);
    } else {
      assertThat(row.expected()).isEqualTo("unrelated");
    }
  }

  private static String said(BimiRecord record) {
    StringBuilder said = new StringBuilder(record.isDeclined() ? "declined" : "record");
    for (BimiRecord.Tag tag : record.tags()) {
      said.append(' ').append(tag.name()).append('=').append(tag.value());
    }
    return said.toString();
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
        List.of("v", "v=", "bimi", "v=BIMI1", "v=BIMI1;", ";", " ", "\"", "l=", "v =", "a=x;")) {
      String text = piece.repeat(LARGE);
      assertThat(parse(text).text()).as(piece).isEqualTo(text);
    }
  }

  private static BimiText parse(String text) {
    return BimiParser.parse(text.getBytes(ISO_8859_1));
  }
}
