package org.mxmaven.caa;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.txt.FuzzInputs;

/** Holds the parser to what must be true of every record's data. */
class CaaFuzzTest {
  private static final int COUNT = 112_000;
  private static final List<String> TOKENS =
      List.of(
          "\0",
          "\1",
          "\5",
          "\u0080",
          "issue",
          "iodef",
          "a",
          "-",
          ".",
          ";",
          "=",
          " ",
          "\t",
          "ca.example");

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, CaaFuzzTest::check);
  }

  @Test
  void holdsForTheTokensOfRecords() {
    FuzzInputs.pieces(COUNT, "", TOKENS, CaaFuzzTest::check);
    FuzzInputs.pieces(COUNT, "\0\5issue", TOKENS, CaaFuzzTest::check);
  }

  private static void check(byte[] data) {
    CaaRecord record = CaaParser.parse(data);
    String text = new String(data, ISO_8859_1);
    require(text.endsWith(record.tag() + record.value()), "tag and value are the end of the data");
    boolean sound = record.problems().isEmpty();
    require(!sound || record.flags() == 0 || record.flags() == 128, "flags are told of");
    require(!sound || !record.tag().isEmpty(), "a missing tag is told of");
    int last = 0;
    for (CaaProblem problem : record.problems()) {
      require(problem.position() >= last, "problems are in order");
      last = problem.position();
      require(problem.message().contains("expected "), "a problem says what was expected");
    }
    require(last <= data.length, "positions are within the record");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
