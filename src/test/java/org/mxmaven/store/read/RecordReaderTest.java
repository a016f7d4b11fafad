package org.mxmaven.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.store.PythonDatabase.FIRST_RUN;
import static org.mxmaven.store.PythonDatabase.SECOND_RUN;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.PythonDatabase;
import org.mxmaven.store.Store;
import org.mxmaven.store.TestDatabase;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Answers for domains that only the Python tool looked up. */
class RecordReaderTest {
  private static final Name DOMAIN = Names.of("a.example");

  private TestDatabase database;

  @BeforeEach
  void create(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("python.db"));
    PythonDatabase.create(database);
    PythonDatabase.domain(database, "a.example", "DONE", 1);
  }

  @Test
  void recordsOfEachKind() {
    PythonDatabase.mx(database, "a.example", "10", "mx1.a.example");
    PythonDatabase.mx(database, "a.example", "20", "Mx2.a.example.");
    PythonDatabase.record(
        database, "SpfRecord", FIRST_RUN, "a.example", "HARD_FAIL", 1, "v=spf1 \" \"-all");
    PythonDatabase.record(
        database, "DmarcRecord", FIRST_RUN, "a.example", "NONE", 1, "v=DMARC1; p=none");
    assertThat(answer(Question.mx(DOMAIN)))
        .containsExactlyInAnyOrder("10 mx1.a.example.", "20 Mx2.a.example.");
    assertThat(answer(Question.txt(DOMAIN))).containsExactly("\"v=spf1 \" \"-all\"");
    assertThat(answer(Question.txt(Names.of("_DMARC.a.example"))))
        .containsExactly("\"v=DMARC1; p=none\"");
  }

  @Test
  void onlyTheCurrentRecords() {
    PythonDatabase.record(
        database, "SpfRecord", FIRST_RUN, "a.example", "SOFT_FAIL", 1, "v=spf1 ~all");
    PythonDatabase.record(
        database, "SpfRecord", SECOND_RUN, "a.example", "HARD_FAIL", 1, "v=spf1 -all");
    assertThat(answer(Question.txt(DOMAIN))).containsExactly("\"v=spf1 -all\"");
  }

  @Test
  void noRowsAreNoAnswerSinceThatToolStoresNoAbsence() {
    try (Store store = database.open()) {
      assertThat(List.of(Question.mx(DOMAIN), Question.txt(DOMAIN), Question.a(DOMAIN)))
          .extracting(question -> TestDatabase.answer(store, question))
          .containsOnly(Optional.empty());
    }
  }

  @Test
  void whatIsNoRecordIsLeftOut() {
    PythonDatabase.mx(database, "a.example", "ten", "mx1.a.example");
    PythonDatabase.mx(database, "a.example", "65536", "mx1.a.example");
    PythonDatabase.mx(database, "a.example", "1", "mx..a.example");
    database.execute(
        "insert into SpfRecord (hash_id, value) select hash_id, null from Domain union all"
            + " select hash_id, 'v=spf1' from Domain");
    assertThat(answer(Question.mx(DOMAIN))).isEmpty();
    assertThat(answer(Question.txt(DOMAIN))).isEmpty();
  }

  @Test
  void aLookUpOfThisProgramCountsInstead() {
    PythonDatabase.record(
        database, "SpfRecord", FIRST_RUN, "a.example", "HARD_FAIL", 1, "v=spf1 -all");
    database.open().close();
    database.execute(
        "insert into Lookup (name, type, known, status, appeared)"
            + " values ('a.example', 'TXT', 1, 'NODATA', '2026-01-01T00:00:00.000000Z')");
    try (Store store = database.open()) {
      assertThat(TestDatabase.answer(store, Question.txt(DOMAIN)))
          .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(Answer.NoData.class));
    }
  }

  private List<String> answer(Question question) {
    try (Store store = database.open()) {
      return TestDatabase.answer(store, question)
          .map(answer -> ((Answer.Records) answer).records())
          .orElse(List.of())
          .stream()
          .map(RecordReaderTest::text)
          .toList();
    }
  }

  private static String text(Record record) {
    return record.getType() == Type.TXT
        ? TxtText.of(record).presentation()
        : record.rdataToString();
  }
}
