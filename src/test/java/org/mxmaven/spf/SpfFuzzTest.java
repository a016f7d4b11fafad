package org.mxmaven.spf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mxmaven.txt.FuzzInputs;

/** Holds the parser to what must be true of every text. */
class SpfFuzzTest {
  /** Three tests here, as many in each of two other packages: a million inputs in all. */
  private static final int COUNT = 112_000;

  private static final List<String> CHARACTERS =
      List.of("vspf1aimxdrelc:=/.-+~?%{}_, 0123456789\t\"".split(""));
  private static final List<String> TOKENS =
      List.of(
          " ",
          " ",
          " ",
          " -",
          "~",
          "all",
          "include:",
          "a",
          "mx",
          "ptr",
          "ip4:",
          "ip6:",
          "exists:",
          "redirect=",
          "exp=",
          "foo=",
          "192.0.2.1",
          "2001:db8::",
          "/24",
          "//64",
          "/",
          ":",
          "%{d}",
          "%{",
          "%{ir",
          "}",
          "%%",
          "%_",
          "example.com",
          ".",
          "1",
          "::",
          ",",
          "\t");

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, SpfFuzzTest::check);
  }

  @Test
  void holdsForTheAlphabetOfRecords() {
    FuzzInputs.pieces(COUNT, "v=spf1 ", CHARACTERS, SpfFuzzTest::check);
  }

  @Test
  void holdsForTheTokensOfRecords() {
    FuzzInputs.pieces(COUNT, "v=spf1 ", TOKENS, SpfFuzzTest::check);
  }

  private static void check(byte[] text) {
    SpfRecord record = SpfParser.parse(text);
    require(record.text().equals(new String(text, ISO_8859_1)), "the text is kept");
    checkProblems(record);
    checkTerms(record, SpfParser.isSpf(text));
    AlmostSpf.reason(record.text(), true)
        .ifPresent(reason -> require(!reason.isBlank(), "what is almost a record has a reason"));
    require(
        !AlmostSpf.isTerms(record.text()) || !record.text().isBlank(),
        "terms without a version are some");
  }

  private static void checkProblems(SpfRecord record) {
    int last = 0;
    for (SpfProblem problem : record.problems()) {
      require(problem.position() >= last, "problems are in order, from 0");
      last = problem.position();
      require(saysWhatIsRight(problem.message()), "a problem says what was expected");
      require(!problem.reference().isBlank(), "a problem has a section");
    }
    require(last <= record.text().length(), "positions are within the record");
  }

  private static void checkTerms(SpfRecord record, boolean spf) {
    Set<String> wrong = new HashSet<>();
    record.problems().forEach(problem -> wrong.add(problem.term()));
    int end = spf ? "v=spf1".length() : 0;
    for (Term term : record.terms()) {
      require(isBlank(record, end, term.position()), "only spaces lie between terms");
      end = term.position() + term.text().length();
      require(
          record.text().startsWith(term.text(), term.position()), "a term is text of the record");
      boolean malformed = term instanceof Term.Malformed;
      require(!malformed || wrong.contains(term.text()), "a malformed term has a problem");
      boolean mayRepeat = term instanceof Term.Redirect || term instanceof Term.Explanation;
      require(malformed || mayRepeat || !wrong.contains(term.text()), "a good term has none");
    }
    require(isBlank(record, end, record.text().length()), "the terms reach to the end");
  }

  private static boolean saysWhatIsRight(String message) {
    return message.contains("expected ") || message.contains("did you mean ");
  }

  private static boolean isBlank(SpfRecord record, int from, int to) {
    return from <= to && record.text().substring(from, to).chars().allMatch(c -> c == ' ');
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
