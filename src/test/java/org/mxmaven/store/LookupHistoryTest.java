package org.mxmaven.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.dns.CnameClash;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.OversizedTxtRecord;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.result.Judged;
import org.mxmaven.store.record.TxtLine;
import org.mxmaven.testing.Times;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The rows of look-ups: when one is written, and that answers come back as they were. */
@ParameterizedClass
@EnumSource
class LookupHistoryTest {
  private static final String MONDAY = "2026-03-02T14:30:00.123456Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";
  private static final String WEDNESDAY = "2026-03-04T14:30:00Z";

  private static final Name HOST = Names.of("mx.one.example");
  private static final Question ASKED = Question.a(HOST);

  private static final String HISTORY =
      "select status, answer, substr(appeared, 9, 2), substr(went, 9, 2) from Lookup"
          + " where name = 'mx.one.example' order by id";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  @Test
  void storesAllOfAnAnswer() {
    Name edge = Names.of("edge.two.example");
    scan(
        new Answer.Records(
            List.of(record(edge, Type.A, "192.0.2.2"), record(edge, Type.A, "192.0.2.1")),
            List.of(Names.of("Alias.two.example"), edge),
            new AnswerSource("198.51.100.53", Times.OBTAINED, 60, Dnssec.NOT_ASKED)),
        MONDAY);
    assertThat(
            database.rows(
                "select type, known, status, answer, aliases, ttl, server, appeared, went"
                    + " from Lookup where name = 'mx.one.example'"))
        .containsExactly(
            "A|1|RECORDS|192.0.2.1\n192.0.2.2|alias.two.example\nedge.two.example|60"
                + "|198.51.100.53|2026-03-02T14:30:00.123456Z|null");
  }

  @Test
  void writesNothingForAnAnswerThatSaysTheSame() {
    scan(addresses("192.0.2.1", "192.0.2.2"), MONDAY);
    scan(
        new Answer.Records(
            addresses("192.0.2.2", "192.0.2.1").records(),
            List.of(),
            new AnswerSource("203.0.113.53", Times.OBTAINED, 17, Dnssec.NOT_ASKED)),
        TUESDAY);
    assertThat(database.rows(HISTORY)).containsExactly("RECORDS|192.0.2.1\n192.0.2.2|02|null");
  }

  @Test
  void writesNothingForAddressesThatAnOlderVersionWroteInFull() {
    Question question = Question.aaaa(HOST);
    database.scan(at(question, MONDAY, "2001:db8::1:0", "2001:db8::2"));
    // In another order too, which is that of the text.
    database.execute(
        "update Lookup set answer = '2001:db8:0:0:0:0:0:2\n2001:db8:0:0:0:0:1:0'"
            + " where type = 'AAAA'");
    database.scan(at(question, TUESDAY, "2001:db8::1:0", "2001:db8::2"));
    assertThat(database.rows("select went from Lookup where type = 'AAAA'"))
        .containsExactly("null");
    database.scan(at(question, WEDNESDAY, "2001:db8::1:0", "2001:db8::3"));
    assertThat(database.rows("select answer, substr(went, 9, 2) from Lookup where type = 'AAAA'"))
        .containsExactlyInAnyOrder(
            "2001:db8:0:0:0:0:0:2\n2001:db8:0:0:0:0:1:0|04", "2001:db8::1:0\n2001:db8::3|null");
  }

  private static Judged at(Question question, String time, String... addresses) {
    List<Record> records =
        Stream.of(addresses).map(address -> record(HOST, Type.AAAA, address)).toList();
    return TestDomain.of("one.example")
        .answer(question, new Answer.Records(records, List.of(), TestDomain.SOURCE))
        .at(time);
  }

  /** Not to ask is no change, nor is the first answer to whoever asks. */
  @Test
  void writesARowWhenOnlyTheSignaturesChanged() {
    scan(signed(Dnssec.NOT_ASKED), MONDAY);
    scan(signed(Dnssec.SECURE), MONDAY);
    assertThat(database.rows("select dnssec, went from Lookup where name = 'mx.one.example'"))
        .containsExactly("SECURE|null");
    scan(signed(Dnssec.NOT_ASKED), TUESDAY);
    scan(signed(Dnssec.INSECURE), WEDNESDAY);
    assertThat(
            database.rows(
                "select dnssec, substr(appeared, 9, 2), substr(went, 9, 2) from Lookup"
                    + " where name = 'mx.one.example' order by id"))
        .containsExactly("SECURE|02|04", "INSECURE|04|null");
  }

  private static Answer signed(Dnssec status) {
    return new Answer.Records(
        addresses("192.0.2.1").records(),
        List.of(),
        new AnswerSource("192.0.2.53", Times.OBTAINED, 300, status));
  }

  @Test
  void keepsTheHistoryOfAName() {
    scan(addresses("192.0.2.1"), MONDAY);
    scan(new Answer.NoData(List.of(), TestDomain.SOURCE), TUESDAY);
    scan(new Answer.NxDomain(List.of(), TestDomain.SOURCE), WEDNESDAY);
    scan(addresses("192.0.2.1"), "2026-03-05T00:00:00Z");
    assertThat(database.rows(HISTORY))
        .containsExactly(
            "RECORDS|192.0.2.1|02|03",
            "NODATA|null|03|04",
            "NXDOMAIN|null|04|05",
            "RECORDS|192.0.2.1|05|null");
  }

  @Test
  void keepsWhichZoneSaysThatThereIsNoSuchName() {
    scan(noSuchName("one.example"), MONDAY);
    scan(new Answer.NxDomain(List.of(), TestDomain.SOURCE), TUESDAY);
    scan(noSuchName("example"), WEDNESDAY);
    assertThat(database.rows(HISTORY))
        .containsExactly("NXDOMAIN|one.example|02|04", "NXDOMAIN|example|04|null");
  }

  @Test
  void aZoneThatWasNotStoredBeforeIsNoChange() {
    scan(new Answer.NxDomain(List.of(), TestDomain.SOURCE), MONDAY);
    scan(noSuchName("example"), TUESDAY);
    assertThat(database.rows(HISTORY)).containsExactly("NXDOMAIN|null|02|null");
  }

  private static Answer noSuchName(String zone) {
    return new Answer.NxDomain(List.of(), Optional.of(Names.of(zone)), TestDomain.SOURCE);
  }

  @Test
  void writesARowWhenTheAliasChanged() {
    Answer.Records direct = addresses("192.0.2.1");
    scan(direct, MONDAY);
    scan(
        new Answer.Records(direct.records(), List.of(Names.of("a.example")), direct.source()),
        TUESDAY);
    assertThat(database.rows("select aliases from Lookup where type = 'A' order by id"))
        .containsExactly("null", "a.example");
  }

  @Test
  void keepsAKnownAnswerBesideAFailure() {
    scan(addresses("192.0.2.1"), MONDAY);
    scan(new Failure(Failure.Kind.TIMEOUT, "192.0.2.53 was silent", 3, Times.OBTAINED), TUESDAY);
    scan(new Failure(Failure.Kind.TIMEOUT, "192.0.2.54 was silent", 3, Times.OBTAINED), TUESDAY);
    assertThat(database.rows(HISTORY))
        .containsExactly("RECORDS|192.0.2.1|02|null", "TIMEOUT|192.0.2.53 was silent|03|null");
    try (Store store = database.open()) {
      assertThat(TestDatabase.answer(store, ASKED)).contains(addresses("192.0.2.1"));
    }
    scan(addresses("192.0.2.1"), WEDNESDAY);
    assertThat(database.rows(HISTORY))
        .containsExactly("RECORDS|192.0.2.1|02|null", "TIMEOUT|192.0.2.53 was silent|03|04");
  }

  @Test
  void writesARowForEachKindOfFailure() {
    scan(new Failure(Failure.Kind.TIMEOUT, "silent", 3, Times.OBTAINED), MONDAY);
    scan(new Failure(Failure.Kind.SERVFAIL, "broken", 1, Times.OBTAINED), TUESDAY);
    assertThat(database.rows(HISTORY))
        .containsExactly("TIMEOUT|silent|02|03", "SERVFAIL|broken|03|null");
    try (Store store = database.open()) {
      assertThat(TestDatabase.answer(store, ASKED)).isEmpty();
    }
  }

  @Test
  void writesASharedQuestionOnceAndPrefersWhatIsKnown() {
    Failure failure = new Failure(Failure.Kind.TIMEOUT, "silent", 3, Times.OBTAINED);
    database.scan(
        TestDomain.of("one.example").answer(ASKED, failure).at(MONDAY),
        TestDomain.of("two.example").answer(ASKED, addresses("192.0.2.1")).at(MONDAY),
        TestDomain.of("three.example").answer(ASKED, failure).at(MONDAY));
    assertThat(database.rows(HISTORY)).containsExactly("RECORDS|192.0.2.1|02|null");
  }

  @Test
  void tellsTypesOfANameApart() {
    database.scan(
        TestDomain.of("one.example")
            .answer(ASKED, addresses("192.0.2.1"))
            .answer(Question.aaaa(HOST), new Answer.NoData(List.of(), TestDomain.SOURCE))
            .at(MONDAY));
    try (Store store = database.open()) {
      assertThat(TestDatabase.answer(store, ASKED)).contains(addresses("192.0.2.1"));
      assertThat(TestDatabase.answer(store, Question.aaaa(Names.of("MX.one.EXAMPLE."))))
          .contains(new Answer.NoData(List.of(), TestDomain.SOURCE));
      assertThat(TestDatabase.answer(store, Question.mx(HOST))).isEmpty();
    }
  }

  static Stream<Answer> knownAnswers() {
    List<Name> chain = List.of(Names.of("a\\.b\\010c.example"), Names.of("end.example"));
    Name end = chain.get(1);
    return Stream.of(
        new Answer.Records(
            List.of(record(end, Type.MX, "0 ."), record(end, Type.MX, "10 mx.two.example.")),
            chain,
            TestDomain.SOURCE),
        new Answer.Records(
            List.of(record(HOST, Type.AAAA, "2001:db8::1")), List.of(), TestDomain.SOURCE),
        new Answer.NoData(chain, TestDomain.SOURCE),
        new Answer.Bogus("no signature is by a key that is trusted", TestDomain.SOURCE),
        new Answer.NxDomain(chain, TestDomain.SOURCE),
        new Answer.NxDomain(chain, Optional.of(Names.of("example")), TestDomain.SOURCE),
        new Answer.NoData(
            List.of(),
            TestDomain.SOURCE,
            List.of(new CnameClash(Names.of("!\\032x.example"), false))),
        new Answer.NoData(
            chain,
            TestDomain.SOURCE,
            List.of(new CnameClash(HOST, true), new CnameClash(end, false))));
  }

  @ParameterizedTest
  @MethodSource
  void knownAnswers(Answer answer) {
    int type = answer instanceof Answer.Records r ? r.records().get(0).getType() : Type.MX;
    Question question = new Question(HOST, type);
    database.scan(TestDomain.of("one.example").answer(question, answer).at(MONDAY));
    try (Store store = database.open()) {
      assertThat(TestDatabase.answer(store, question)).contains(answer);
    }
  }

  static Stream<List<byte[]>> hostileTexts() {
    return Stream.of(
        List.of(),
        List.of(bytes("")),
        List.of(bytes("a\"b"), bytes("\\"), bytes("\\065\\\"")),
        List.of(bytes("line\nbreak\r\ttab"), bytes("nul\0nul"), bytes("\33[31mred\7")),
        List.of(bytes("\200\377\303("), bytes("123\2234")),
        List.of(bytes("x".repeat(255))),
        List.of(bytes("\"".repeat(256)), bytes("y".repeat(70000))));
  }

  @ParameterizedTest
  @MethodSource
  void hostileTexts(List<byte[]> strings) {
    Question question = Question.txt(HOST);
    boolean oversized = TxtText.of(strings).hasTooLongString();
    Record other = TxtLine.parse(HOST, 300, "\"other\"");
    Record text =
        oversized
            ? new OversizedTxtRecord(HOST, DClass.IN, 300, strings)
            : TxtLine.parse(HOST, 300, TxtText.of(strings).presentation());
    Judged judged =
        TestDomain.of("one.example")
            .answer(
                question, new Answer.Records(List.of(other, text), List.of(), TestDomain.SOURCE))
            .at(MONDAY);
    database.scan(judged);
    database.scan(judged);
    assertThat(database.rows("select count(*) from Lookup where type = 'TXT' and name like 'mx.%'"))
        .containsExactly("1");
    Optional<Answer> answer;
    try (Store store = database.open()) {
      answer = TestDatabase.answer(store, question);
    }
    List<Record> records = ((Answer.Records) answer.orElseThrow()).records();
    assertThat(records).hasSize(2);
    assertThat(records)
        .anySatisfy(
            record -> {
              assertThat(record instanceof OversizedTxtRecord).isEqualTo(oversized);
              assertThat(TxtText.of(record).strings())
                  .hasSameSizeAs(strings)
                  .zipSatisfy(strings, (read, written) -> assertThat(read).isEqualTo(written));
            });
  }

  private void scan(Answer answer, String at) {
    database.scan(TestDomain.of("one.example").answer(ASKED, answer).at(at));
  }

  private static Answer.Records addresses(String... addresses) {
    return new Answer.Records(
        Stream.of(addresses).map(address -> record(HOST, Type.A, address)).toList(),
        List.of(),
        TestDomain.SOURCE);
  }

  private static Record record(Name owner, int type, String data) {
    try {
      return Record.fromString(owner, type, DClass.IN, 300, data, Name.root);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A byte for each char. */
  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
