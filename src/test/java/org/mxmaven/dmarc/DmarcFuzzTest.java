package org.mxmaven.dmarc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mxmaven.txt.FuzzInputs;

/** Holds the parser to what must be true of every text. */
class DmarcFuzzTest {
  private static final int COUNT = 112_000;
  private static final List<String> CHARACTERS = List.of("vVdDmMaArRcC1=; \tps\":\\".split(""));
  private static final List<String> TOKENS =
      List.of(
          ";",
          "; ",
          "=",
          " ",
          "\t",
          "v=DMARC1",
          "v",
          "DMARC1",
          "p=",
          "sp=",
          "np",
          "none",
          "reject",
          "rua=",
          "mailto:d@example.com",
          "mailto:",
          ",",
          "!10m",
          "%",
          "%40",
          "fo=",
          "0:1",
          "pct=",
          "100",
          "psd=y",
          "t=y",
          "\"",
          "x");

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, DmarcFuzzTest::check);
  }

  @Test
  void holdsForTheAlphabetOfRecords() {
    FuzzInputs.pieces(COUNT, "", CHARACTERS, DmarcFuzzTest::check);
  }

  @Test
  void holdsForTheTokensOfRecords() {
    FuzzInputs.pieces(COUNT, "", TOKENS, DmarcFuzzTest::check);
    FuzzInputs.pieces(COUNT, "v=DMARC1;", TOKENS, DmarcFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    DmarcText parsed = DmarcParser.parse(bytes);
    require(parsed.text().equals(text), "the text is kept");
    if (parsed instanceof DmarcRecord record) {
      checkRecord(record);
    } else {
      require(!text.startsWith("v=DMARC1;"), "what begins with the version is a record");
    }
    if (parsed instanceof DmarcText.Almost almost) {
      require(!almost.reason().isBlank(), "a reason is given");
    }
  }

  private static void checkRecord(DmarcRecord record) {
    String lower = record.text().toLowerCase(Locale.ROOT);
    require(record.tags().get(0).name().equals("v"), "the version is first");
    require(record.tags().get(0).value().equals("DMARC1"), "the version is right");
    int last = -1;
    for (DmarcRecord.Tag tag : record.tags()) {
      require(tag.position() > last, "tags are in order");
      last = tag.position();
      require(lower.startsWith(tag.name(), tag.position()), "a tag's name is where it says");
      require(!tag.value().contains(";"), "a value ends at a semicolon");
    }
    last = 0;
    for (DmarcProblem problem : record.problems()) {
      require(problem.position() >= last, "problems are in order");
      last = problem.position();
      require(problem.message().contains("expected "), "a problem says what was expected");
    }
    require(last <= record.text().length(), "positions are within the record");
    for (String tag : List.of("rua", "ruf")) {
      record.addresses(tag).forEach(address -> checkAddress(record, address));
    }
    require(parts(record) == tagsAndNonTags(record), "every part is a tag or a problem");
  }

  private static void checkAddress(DmarcRecord record, ReportAddress address) {
    require(
        record.text().startsWith(address.text(), address.position()),
        "an address is where it says");
    require(address.isValid() == address.domain().isPresent(), "a valid address has a domain");
  }

  private static long parts(DmarcRecord record) {
    return Stream.of(record.text().split(";"))
        .filter(part -> !part.replace('\t', ' ').replace(" ", "").isEmpty())
        .count();
  }

  private static long tagsAndNonTags(DmarcRecord record) {
    List<Integer> positions = record.tags().stream().map(DmarcRecord.Tag::position).toList();
    long nonTags =
        record.problems().stream().filter(p -> !positions.contains(p.position())).count();
    return positions.size() + nonTags;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("does not hold: " + what);
    }
  }
}
