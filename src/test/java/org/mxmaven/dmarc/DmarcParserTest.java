package org.mxmaven.dmarc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.txt.RecordCases;
import org.mxmaven.txt.RecordCases.Row;

class DmarcParserTest {
  private static final int LARGE = 64 * 1024;

  static Stream<Row> records() {
    return RecordCases.rows(DmarcParserTest.class, "records.txt");
  }

  @ParameterizedTest
  @MethodSource("records")
  void parses(Row row) {
    DmarcText parsed = DmarcParser.parse(row.bytes());

    assertThat(parsed.text()).isEqualTo(row.text());
    if (row.expected().startsWith("almost: ")) {
      assertThat(parsed)
          .asInstanceOf(type(DmarcText.Almost.class))
          .extracting(DmarcText.Almost::reason)
          .asString()
          .contains(row.expected().substring("almost: ".length()));
    } else if (row.expected().equals("unrelated")) {
      assertThat(parsed).isInstanceOf(DmarcText.Unrelated.class);
    } else {
      assertThat(parsed).isInstanceOf(DmarcRecord.class);
      checkRecord((DmarcRecord) parsed, row);
    }
  }

  private static void checkRecord(DmarcRecord record, Row row) {
    String tags =
        record.tags().stream()
            .map(tag -> tag.name() + "=" + tag.value())
            .collect(Collectors.joining(" "));
    assertThat(tags).isEqualTo(row.expected());
    List<DmarcProblem> problems = record.problems();
    assertThat(problems).extracting(DmarcProblem::position).isEqualTo(row.positions());
    assertThat(problems).as("problems").hasSameSizeAs(row.problems());
    for (int i = 0; i < problems.size(); i++) {
      DmarcProblem problem = problems.get(i);
      String expected = RecordCases.unescape(row.problems().get(i));
      int words = expected.lastIndexOf(": ");
      assertThat(problem.kind() + " " + problem.tag()).isEqualTo(expected.substring(0, words));
      assertThat(problem.message()).contains(expected.substring(words + 2));
    }
  }

  @Test
  void tellsWhereTagsStand() {
    DmarcRecord record = record("v=DMARC1;  p = none;rua=x");

    assertThat(record.tags()).extracting(DmarcRecord.Tag::position).containsExactly(0, 11, 20);
  }

  @Test
  void readsPolicies() {
    DmarcRecord record = record("v=DMARC1; P=Reject; sp=bad; p=none");

    assertThat(record.policy("p")).contains(Policy.REJECT);
    assertThat(record.policy("sp")).isEmpty();
    assertThat(record.policy("np")).isEmpty();
  }

  @Test
  void readsThePublicSuffixFlag() {
    assertThat(record("v=DMARC1; psd=Y").publicSuffix()).isEqualTo(PublicSuffixFlag.YES);
    assertThat(record("v=DMARC1; psd=n").publicSuffix()).isEqualTo(PublicSuffixFlag.NO);
    assertThat(record("v=DMARC1; psd=u").publicSuffix()).isEqualTo(PublicSuffixFlag.UNKNOWN);
    assertThat(record("v=DMARC1; psd=x").publicSuffix()).isEqualTo(PublicSuffixFlag.UNKNOWN);
    assertThat(record("v=DMARC1").publicSuffix()).isEqualTo(PublicSuffixFlag.UNKNOWN);
  }

  @Test
  void readsLargeRecords() {
    assertThat(record("v=DMARC1" + ";p=none".repeat(LARGE / 7)).tags()).hasSize(1 + LARGE / 7);
    assertThat(record("v=DMARC1" + ";".repeat(LARGE)).tags()).hasSize(1);
    assertThat(record("v=DMARC1;" + " ".repeat(LARGE)).problems()).isEmpty();
    assertThat(record("v=DMARC1;fo=" + "0:".repeat(LARGE) + "d").problems()).hasSize(1);
    assertThat(record("v=DMARC1;ri=" + "0".repeat(LARGE)).problems()).isEmpty();
    assertThat(record("v=DMARC1;p=" + "x".repeat(LARGE)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).hasSizeLessThan(200));
  }

  @Test
  void readsLargeTextsThatAreNoRecord() {
    for (String piece : List.of("v", "v ", "v=", " ", "\"", "v =", "dmarc", "dmarc1", "p=", "1")) {
      byte[] text = piece.repeat(LARGE).getBytes(ISO_8859_1);
      assertThat(DmarcParser.parse(text)).as(piece).isNotInstanceOf(DmarcRecord.class);
    }
  }

  private static DmarcRecord record(String text) {
    return (DmarcRecord) DmarcParser.parse(text.getBytes(ISO_8859_1));
  }
}
