package org.mxmaven.sts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.txt.FuzzInputs;
import org.mxmaven.txt.RecordCases;

/** The table of MTA-STS policies, by the grammar of RFC 8461 §3.2. */
class PolicyParserTest {
  private static final int COUNT = 50_000;
  private static final int LARGE = 64 * 1024;
  private static final List<String> TOKENS =
      List.of(
          "version",
          ":",
          " ",
          "STSv1",
          "\n",
          "\r\n",
          "\r",
          "mode",
          "enforce",
          "none",
          "mx",
          "*.",
          "a.example",
          "max_age",
          "604800",
          "\u00ef\u00bb\u00bf",
          "<",
          "nmx",
          "\t",
          "9");

  static Stream<List<String>> policies() {
    return RecordCases.columns(PolicyParserTest.class, "policies.txt", 4);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void parses(List<String> row) {
    String document = RecordCases.unescape(row.get(1).replaceAll(" ?/ ?", "\n"));
    StsPolicy policy = PolicyParser.parse(document.getBytes(ISO_8859_1));

    assertThat(policy.text()).isEqualTo(document);
    assertThat(said(policy)).isEqualTo(row.get(2));
    List<String> expected =
        row.get(3).isEmpty() ? List.of() : List.of(row.get(3).split(" && ", -1));
    assertThat(policy.problems()).as("%s", policy.problems()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      PolicyProblem problem = policy.problems().get(i);
      String[] words = expected.get(i).split(": ", 2);
      assertThat((problem.tolerated() ? "~" : "") + problem.line()).isEqualTo(words[0]);
      assertThat(problem.message()).contains(words[1]);
    }
    assertThat(policy.isValid()).isEqualTo(expected.stream().allMatch(one -> one.startsWith("~")));
  }

  private static String said(StsPolicy policy) {
    List<String> words = new ArrayList<>();
    words.add(policy.mode().map(PolicyMode::text).orElse("-"));
    words.add(policy.maxAge().isPresent() ? "" + policy.maxAge().getAsLong() : "-");
    policy.patterns().forEach(pattern -> words.add(pattern.text()));
    return String.join(" ", words)
        + policy.ignored().stream()
            .map(one -> ", " + one.line() + ' ' + one.name() + '>' + one.meant().orElse("record"))
            .collect(Collectors.joining());
  }

  @Test
  void holdsForAnyBytes() {
    FuzzInputs.rawBytes(COUNT, PolicyParserTest::check);
    FuzzInputs.pieces(COUNT, "", TOKENS, PolicyParserTest::check);
    FuzzInputs.pieces(COUNT, "version: STSv1\nmode: enforce\n", TOKENS, PolicyParserTest::check);
  }

  private static void check(byte[] document) {
    StsPolicy policy = PolicyParser.parse(document);
    List<String> lines = List.of(policy.text().split("\n", -1));
    int last = 0;
    for (PolicyProblem problem : policy.problems()) {
      int line = problem.line() == 0 ? Integer.MAX_VALUE : problem.line();
      require(line >= last, "problems are in order");
      last = line;
      require(problem.message().contains("expected "), "a problem says what was expected");
      require(
          problem.line() <= lines.size()
              && (problem.line() == 0 || lines.get(problem.line() - 1).contains(problem.text())),
          "a line is where it says");
    }
    require(
        !policy.isValid() || (policy.mode().isPresent() && policy.maxAge().isPresent()),
        "a valid policy has a mode and an age");
    require(
        !policy.isValid()
            || policy.mode().orElseThrow() == PolicyMode.NONE
            || !policy.patterns().isEmpty(),
        "a valid policy has patterns");
  }

  @Test
  void readsLargeDocuments() {
    for (String piece :
        List.of(
            "\n",
            ":",
            "mx:",
            "mx: *.",
            "a.",
            "mx: a.example\n",
            "nmx: a.example\n",
            "x: y\n",
            "1",
            "\r",
            "max_age: 1",
            "[",
            "-",
            "\u00ff")) {
      String text = piece.repeat(LARGE);
      assertThat(PolicyParser.parse(text.getBytes(ISO_8859_1)).text()).isEqualTo(text);
      String value = "mx: " + text;
      assertThat(PolicyParser.parse(value.getBytes(ISO_8859_1)).text()).isEqualTo(value);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
