package org.mxmaven.sts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.FuzzInputs;

/** Holds the parser to what must be true of every text. */
class StsFuzzTest {
  private static final int COUNT = 112_000;
  private static final List<String> CHARACTERS = List.of("vVsStT1=; \tid\":\\".split(""));
  private static final List<String> TOKENS =
      List.of(
          "v",
          "=",
          "STSv1",
          "stsv1",
          ";",
          " ",
          "\t",
          "id=",
          "ID=",
          "1",
          "2027-01-01",
          "x=y",
          "\"",
          "\\");

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, StsFuzzTest::check);
  }

  @Test
  void holdsForTheAlphabetOfRecords() {
    FuzzInputs.pieces(COUNT, "", CHARACTERS, StsFuzzTest::check);
  }

  @Test
  void holdsForTheTokensOfRecords() {
    FuzzInputs.pieces(COUNT, "", TOKENS, StsFuzzTest::check);
    FuzzInputs.pieces(COUNT, "v=STSv1;", TOKENS, StsFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    StsText parsed = StsParser.parse(bytes);
    require(parsed.text().equals(text), "the text is kept");
    require(
        !text.startsWith("v=STSv1;") || parsed instanceof StsRecord,
        "what begins with the version is a record");
    if (parsed instanceof StsRecord record) {
      checkRecord(record);
    }
    if (parsed instanceof StsText.Almost almost) {
      require(!almost.reason().isBlank(), "a reason is given");
    }
  }

  private static void checkRecord(StsRecord record) {
    int last = 0;
    for (FieldProblem problem : record.problems()) {
      require(problem.position() >= last, "problems are in order");
      last = problem.position();
      require(problem.message().contains("expected "), "a problem says what was expected");
      require(record.text().startsWith(problem.text(), last), "a part is where it says");
    }
    require(last <= record.text().length(), "positions are within the record");
    require(!record.isValid() || record.id().isPresent(), "a valid record has an id");
    require(record.id().filter(id -> !id.matches("[0-9A-Za-z]{1,32}")).isEmpty(), "an id is one");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
