package org.mxmaven.bimi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.FuzzInputs;

/** Holds the parser to what must be true of every text. */
class BimiFuzzTest {
  private static final int COUNT = 112_000;
  private static final List<String> CHARACTERS = List.of("vVbBiImM1=; \tla\":\\".split(""));
  private static final List<String> TOKENS =
      List.of(
          "v",
          "=",
          "BIMI1",
          "bimi",
          ";",
          " ",
          "\t",
          "l=",
          "a=",
          "https://",
          "example.com/l.svg",
          "x",
          "\"",
          "1");

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, BimiFuzzTest::check);
  }

  @Test
  void holdsForTheAlphabetOfRecords() {
    FuzzInputs.pieces(COUNT, "", CHARACTERS, BimiFuzzTest::check);
  }

  @Test
  void holdsForTheTokensOfRecords() {
    FuzzInputs.pieces(COUNT, "", TOKENS, BimiFuzzTest::check);
    FuzzInputs.pieces(COUNT, "v=BIMI1;", TOKENS, BimiFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    BimiText parsed = BimiParser.parse(bytes);
    require(parsed.text().equals(text), "the text is kept");
    require(
        !text.startsWith("v=BIMI1;") || parsed instanceof BimiRecord,
        "what begins with the version is a record");
    if (parsed instanceof BimiRecord record) {
      checkRecord(record);
    }
    if (parsed instanceof BimiText.Almost almost) {
      require(!almost.reason().isBlank(), "a reason is given");
    }
  }

  private static void checkRecord(BimiRecord record) {
    int last = 0;
    for (FieldProblem problem : record.problems()) {
      require(problem.position() >= last, "problems are in order");
      last = problem.position();
      require(problem.message().contains("expected "), "a problem says what was expected");
      require(record.text().startsWith(problem.text(), last), "a part is where it says");
    }
    require(last <= record.text().length(), "positions are within the record");
    for (BimiRecord.Tag tag : record.tags()) {
      require(record.text().startsWith(tag.name(), tag.position()), "a tag is where it says");
      require(!tag.value().contains(";"), "a value ends at a semicolon");
    }
    require(!record.isDeclined() || record.tag("l").isPresent(), "declining takes an l");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
