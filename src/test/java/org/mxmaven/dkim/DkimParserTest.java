package org.mxmaven.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.txt.RecordCases;
import org.mxmaven.txt.RecordCases.Row;

/** The table of records, by the grammar of RFC 6376 §3.2 and §3.6.1. */
class DkimParserTest {
  static Stream<Row> records() {
    return RecordCases.rows(DkimParserTest.class, "records.txt");
  }

  @ParameterizedTest
  @MethodSource("records")
  void parses(Row row) {
    DkimText parsed = DkimParser.parse(row.bytes());

    assertThat(parsed.text()).isEqualTo(row.text());
    assertThat(said(parsed)).isEqualTo(row.expected());
    if (parsed instanceof DkimRecord record) {
      checkProblems(record.problems(), row);
    }
  }

  private static String said(DkimText parsed) {
    if (parsed instanceof DkimText.AliasAsText alias) {
      return "alias " + alias.target();
    }
    if (!(parsed instanceof DkimRecord record)) {
      return "unrelated";
    }
    return record.key().map(key -> key.typeText() + " " + key.bits()).orElse("no key")
        + (record.isUsable() ? " usable" : " unusable")
        + (record.isRevoked() ? " revoked" : "")
        + (record.isTesting() ? " testing" : "");
  }

  private static void checkProblems(List<DkimProblem> problems, Row row) {
    assertThat(problems).extracting(DkimProblem::position).isEqualTo(row.positions());
    assertThat(problems).hasSameSizeAs(row.problems());
    for (int i = 0; i < problems.size(); i++) {
      String expected = row.problems().get(i);
      int words = expected.indexOf(": ");
      assertThat(problems.get(i).kind()).hasToString(expected.substring(0, words));
      assertThat(problems.get(i).message()).contains(expected.substring(words + 2));
    }
  }
}
