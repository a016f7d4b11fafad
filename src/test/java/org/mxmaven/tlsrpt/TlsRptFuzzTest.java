package org.mxmaven.tlsrpt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.txt.FieldProblem;
import org.mxmaven.txt.FuzzInputs;

/** Holds the parser to what must be true of every text. */
class TlsRptFuzzTest {
  private static final int COUNT = 112_000;
  private static final List<String> CHARACTERS = List.of("vVtTlLsSrRpP1=; \t\":\\-".split(""));
  private static final List<String> TOKENS =
      List.of(
          "v",
          "=",
          "TLSRPTv1",
          "tls-rpt",
          ";",
          " ",
          "\t",
          "rua=",
          "mailto:",
          "https://",
          "a@example.com",
          "example.com",
          ",",
          "!",
          "%",
          "%2C",
          "/",
          "[",
          "\"",
          "x=y");

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, TlsRptFuzzTest::check);
  }

  @Test
  void holdsForTheAlphabetOfRecords() {
    FuzzInputs.pieces(COUNT, "", CHARACTERS, TlsRptFuzzTest::check);
  }

  @Test
  void holdsForTheTokensOfRecords() {
    FuzzInputs.pieces(COUNT, "", TOKENS, TlsRptFuzzTest::check);
    FuzzInputs.pieces(COUNT, "v=TLSRPTv1;", TOKENS, TlsRptFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    TlsRptText parsed = TlsRptParser.parse(bytes);
    require(parsed.text().equals(text), "the text is kept");
    require(
        !text.startsWith("v=TLSRPTv1;") || parsed instanceof TlsRptRecord,
        "what begins with the version is a record");
    if (parsed instanceof TlsRptRecord record) {
      checkRecord(record);
    }
    if (parsed instanceof TlsRptText.Almost almost) {
      require(!almost.reason().isBlank(), "a reason is given");
    }
  }

  private static void checkRecord(TlsRptRecord record) {
    int last = 0;
    for (FieldProblem problem : record.problems()) {
      require(problem.position() >= last, "problems are in order");
      last = problem.position();
      require(problem.message().contains("expected "), "a problem says what was expected");
      require(record.text().startsWith(problem.text(), last), "a part is where it says");
    }
    require(last <= record.text().length(), "positions are within the record");
    for (ReportTarget target : record.targets()) {
      require(
          record.text().startsWith(target.text(), target.position()), "a target is where it says");
      require(target.isValid() || target.domain().isEmpty(), "nobody asks for a bad target");
      require(
          !target.isValid() || !target.mail() || target.domain().isPresent(),
          "an address has a domain");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
