package org.mxmaven.spf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.txt.RecordCases;
import org.mxmaven.txt.RecordCases.Row;

class SpfParserTest {
  private static final int LARGE = 64 * 1024;

  static Stream<Row> records() {
    return RecordCases.rows(SpfParserTest.class, "records.txt");
  }

  @ParameterizedTest
  @MethodSource("records")
  void parses(Row row) {
    SpfRecord record = SpfParser.parse(row.bytes());

    assertThat(SpfDump.of(record.terms())).isEqualTo(row.expected());
    List<SpfProblem> problems = record.problems();
    assertThat(problems).extracting(SpfProblem::position).isEqualTo(row.positions());
    assertThat(problems).as("problems").hasSameSizeAs(row.problems());
    for (int i = 0; i < problems.size(); i++) {
      String[] expected = row.problems().get(i).split(": ", 2);
      assertThat(problems.get(i).reference()).isEqualTo(expected[0]);
      assertThat(problems.get(i).message()).contains(expected[1]);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void tellsRecordsByTheirVersion(Row row) {
    boolean refused = row.problems().stream().anyMatch(problem -> problem.startsWith("4.5:"));

    assertThat(SpfParser.isSpf(row.bytes())).isEqualTo(!refused);
  }

  @Test
  void saysWhichTermAProblemIsIn() {
    SpfRecord record = parse("v=spf1 a -foo mx/40 ~all");

    assertThat(record.problems())
        .containsExactly(
            new SpfProblem(
                10,
                "-foo",
                "unknown mechanism \"foo\"; expected one of all, include, a, mx, ptr, ip4, ip6,"
                    + " exists",
                "4.6.1"),
            new SpfProblem(
                17,
                "mx/40",
                "the prefix length \"40\" is too large; expected a number from 0 to 32",
                "5.6"));
  }

  @Test
  void keepsTheTextOneCharPerByte() {
    SpfRecord record = parse("v=spf1 a\u00c3\u00a9 all");

    assertThat(record.text()).isEqualTo("v=spf1 a\u00c3\u00a9 all");
    assertThat(record.terms()).extracting(Term::text).containsExactly("a\u00c3\u00a9", "all");
    assertThat(record.terms()).extracting(Term::position).containsExactly(7, 11);
  }

  @Test
  void keepsAMappedAddressAsIpv6() {
    SpfRecord record = parse("v=spf1 ip6:::ffff:192.0.2.1");

    Mechanism.Ip6 ip6 = (Mechanism.Ip6) record.evaluatedDirectives().get(0).mechanism();
    assertThat(ip6.network().ipv4()).isFalse();
  }

  @Test
  void cutsWhatItQuotes() {
    SpfRecord record = parse("v=spf1 -" + "x".repeat(LARGE));

    assertThat(record.problems()).hasSize(1);
    assertThat(record.problems().get(0).message()).hasSizeLessThan(200);
  }

  @Test
  void readsManyTerms() {
    assertThat(parse("v=spf1" + " a".repeat(LARGE / 2)).terms()).hasSize(LARGE / 2);
    assertThat(parse("v=spf1" + " ,".repeat(LARGE / 2)).problems()).hasSize(LARGE / 2);
    assertThat(parse("v=spf1" + " ".repeat(LARGE)).terms()).isEmpty();
  }

  @Test
  void readsGiantTerms() {
    assertThat(SpfDump.of(parse("v=spf1 a:" + "d.".repeat(LARGE) + "example/24").terms()))
        .endsWith("d.example,24,128)");
    assertThat(parse("v=spf1 ip4:" + "1.".repeat(LARGE)).problems()).hasSize(1);
    assertThat(parse("v=spf1 ip6:" + "1:".repeat(LARGE)).problems()).hasSize(1);
    assertThat(parse("v=spf1 a" + "/".repeat(LARGE)).problems()).hasSize(1);
    assertThat(parse("v=spf1 foo=%{d" + "1".repeat(LARGE)).problems()).hasSize(1);
  }

  @Test
  void readsManyMacros() {
    assertThat(parse("v=spf1 foo=" + "%{".repeat(LARGE / 2)).problems()).hasSize(LARGE / 2);
    assertThat(parse("v=spf1 foo=" + "%{d".repeat(LARGE / 3)).problems()).hasSize(LARGE / 3);
    assertThat(SpfDump.of(parse("v=spf1 exists:" + "%{d}".repeat(LARGE / 4)).terms()))
        .isEqualTo("+exists(" + "[d]".repeat(LARGE / 4) + ")");
  }

  private static SpfRecord parse(String record) {
    return SpfParser.parse(record.getBytes(ISO_8859_1));
  }
}
