package org.mxmaven.store.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.record.AnsweringKind;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.record.RecordTable;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HashId;
import org.mxmaven.store.row.OddCells;
import org.xbill.DNS.Record;

/**
 * Answers questions from the rows of records: all that the Python tool stores. They tell what there
 * is, never that there is nothing, and of TXT records only SPF and DMARC. One that cannot be read
 * makes the whole answer unknown, and is told.
 */
public final class RecordReader {
  private static final AnswerSource SOURCE =
      new AnswerSource("", Instant.EPOCH, 0, Dnssec.NOT_ASKED);

  private final DSLContext context;
  private final OddCells odd;

  public RecordReader(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
  }

  /** The current records, of the questions that there are any to. */
  public Map<Question, Answer> answers(Collection<Question> questions) {
    Map<Question, List<Record>> records = new HashMap<>();
    Set<Question> unclear = new HashSet<>();
    RecordKinds.ANSWERING.forEach(kind -> read(kind, questions, records, unclear));
    records.keySet().removeAll(unclear);
    Map<Question, Answer> answers = new HashMap<>();
    records.forEach(
        (question, found) -> answers.put(question, new Answer.Records(found, List.of(), SOURCE)));
    return answers;
  }

  private void read(
      AnsweringKind<?> kind,
      Collection<Question> questions,
      Map<Question, List<Record>> records,
      Set<Question> unclear) {
    Map<String, Question> byHash = new HashMap<>();
    questions.forEach(
        question -> kind.domain(question).ifPresent(name -> byHash.put(HashId.of(name), question)));
    Chunks.query(byHash.keySet(), hashes -> current(kind, hashes))
        .forEach(
            row -> {
              Question question = Objects.requireNonNull(byHash.get(row.get(kind.table().hashId)));
              Optional<Record> record = kind.record(question, row);
              if (record.isPresent()) {
                records.computeIfAbsent(question, asked -> new ArrayList<>()).add(record.get());
              } else {
                odd.tell(row, kind.text());
                unclear.add(question);
              }
            });
  }

  private List<org.jooq.Record> current(AnsweringKind<?> kind, List<String> hashes) {
    RecordTable table = kind.table();
    return context
        .select(table.id, table.hashId)
        .select(kind.columns())
        .from(table)
        .where(table.hashId.in(hashes))
        .and(table.went.isNull())
        .fetch();
  }
}
