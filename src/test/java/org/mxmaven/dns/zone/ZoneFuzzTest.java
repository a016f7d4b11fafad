package org.mxmaven.dns.zone;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mxmaven.txt.FuzzInputs;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Whatever a zone file holds, it is read within its limits, or one sentence says why not. */
class ZoneFuzzTest {
  private static final int COUNT = 40_000;
  private static final ZoneLimits LIMITS = new ZoneLimits(2_000, 200, 50, 100);
  private static final long ROOM = 2_000_000;
  private static final Pattern SENTENCE =
      Pattern.compile("The zone file fuzz (has an error in line \\d+: )?[ -~]+…?\\.");

  private static final List<String> CHARACTERS =
      List.of("$\"\\();@. \t\n\r0123456789abcxyzINTXMA-/{},#*_:".split(""));
  private static final List<String> WORDS =
      Stream.concat(
              Stream.of(
                  " ",
                  " ",
                  " ",
                  " ",
                  "\n",
                  "\n",
                  "\n ",
                  "\t",
                  "(",
                  ")",
                  ";",
                  "\"",
                  "\\",
                  "\\\"",
                  "\\#",
                  "\\# 4 c0000201",
                  "\\# 0",
                  "\\000",
                  "\\256",
                  "\\9",
                  "\r",
                  "\r\n",
                  "@",
                  "*",
                  ".",
                  "..",
                  "a",
                  "b.a",
                  "example.test.",
                  "x".repeat(64),
                  "y".repeat(300),
                  "$ORIGIN",
                  "$ORIGIN example.test.\n",
                  "$TTL",
                  "$TTL 60\n",
                  "$INCLUDE",
                  "\"$INCLUDE\" /dev/zero\n",
                  "$GENERATE",
                  "$GENERATE 1-9 a$ A 192.0.2.$\n",
                  "$GENERATE 0-4294967295 ",
                  "1-",
                  "1-3/2",
                  "${1,99,x}",
                  "${-9}",
                  "${",
                  "$$",
                  "IN",
                  "CH",
                  "60",
                  "4294967295",
                  "99999999999",
                  "1w2d",
                  "192.0.2.1",
                  "2001:db8::1",
                  "10 mx",
                  "\"v=spf1 -all\"",
                  "\u00ef\u00bb\u00bf",
                  "\u00ff",
                  "SOA ns host 1 2 3 4 5\n",
                  "CNAME b\n",
                  "DNAME c\n",
                  "NS ns\n",
                  "0",
                  "1",
                  "-",
                  "20260101000000",
                  "AwEAAQ==",
                  "key=value",
                  "alpn=h2",
                  "TYPE65280",
                  "TYPE0"),
              IntStream.range(1, 300).mapToObj(Type::string))
          .toList();

  @Test
  void holdsForRawBytes() {
    FuzzInputs.rawBytes(COUNT, ZoneFuzzTest::check);
  }

  @Test
  void holdsForTheAlphabetOfMasterFiles() {
    FuzzInputs.pieces(COUNT, "a. A 192.0.2.1\n", CHARACTERS, ZoneFuzzTest::check);
  }

  @Test
  void holdsForTheWordsOfMasterFiles() {
    FuzzInputs.pieces(COUNT, "$ORIGIN test.\n@ ", WORDS, ZoneFuzzTest::check);
  }

  /** Every type's data is read, kept and given out again. */
  @Test
  void holdsForTheDataOfEachType() {
    for (int type = 1; type < 300; type++) {
      String start = "$ORIGIN test.\n@ " + Type.string(type) + " ";
      FuzzInputs.pieces(COUNT / 200, start, WORDS, ZoneFuzzTest::check);
    }
  }

  private static void check(byte[] text) {
    ZoneData zones = new ZoneData(new Room(ROOM));
    try {
      ZoneInput input = new ZoneInput("fuzz", new ByteArrayInputStream(text), LIMITS);
      ZoneReader.read("fuzz", input, zones, LIMITS);
    } catch (ZoneFileException e) {
      String message = String.valueOf(e.getMessage());
      require(SENTENCE.matcher(message).matches(), message);
      return;
    }
    CompactRecords records = zones.records();
    require(records.size() <= LIMITS.generatedByFile() + LIMITS.fileBytes(), "a bound");
    for (int id = 0; id < records.size(); id++) {
      Name owner = zones.names().name(records.owner(id));
      boolean found = records.first(records.owner(id), records.type(id)) >= 0;
      for (Record record : records.find(records.owner(id), records.type(id), owner)) {
        require(found && record.toString() != null, "a record that can be given out");
      }
      new ZoneTree(zones).find(owner, records.type(id));
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
