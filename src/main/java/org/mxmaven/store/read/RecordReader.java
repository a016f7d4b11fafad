package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DMARC_RECORD;
import static org.mxmaven.store.schema.Tables.MX_RECORD;
import static org.mxmaven.store.schema.Tables.SPF_RECORD;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.schema.Chunks;
import org.mxmaven.store.schema.HashId;
import org.mxmaven.store.schema.OddCells;
import org.mxmaven.store.schema.PolicyRecordTable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Answers questions from the rows of records: all that the Python tool stores. They tell what there
 * is, never that there is nothing, and of TXT records only SPF and DMARC. One that cannot be read
 * makes the whole answer unknown, and is told.
 */
public final class RecordReader {
  private static final Name DMARC = Name.fromConstantString("_dmarc");

  /** Those rows tell neither who gave the record nor when. */
  private static final AnswerSource SOURCE =
      new AnswerSource("", Instant.EPOCH, 0, Dnssec.NOT_ASKED);

  private static final int MAX_PREFERENCE = 0xffff;

  private final DSLContext context;
  private final OddCells odd;

  public RecordReader(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
  }

  /** The current records, of the questions that there are any to. */
  public Map<Question, Answer> answers(Collection<Question> questions) {
    Map<Question, List<Record>> records = new HashMap<>();
    records.putAll(mx(questions.stream().filter(question -> question.type() == Type.MX)));
    List<Question> txt = questions.stream().filter(q -> q.type() == Type.TXT).toList();
    records.putAll(txt(SPF_RECORD, txt.stream().filter(q -> !isDmarc(q.name())), Question::name));
    records.putAll(
        txt(
            DMARC_RECORD,
            txt.stream().filter(q -> isDmarc(q.name())),
            question -> new Name(question.name(), 1)));
    Map<Question, Answer> answers = new HashMap<>();
    records.forEach(
        (question, found) -> answers.put(question, new Answer.Records(found, List.of(), SOURCE)));
    return answers;
  }

  private Map<Question, List<Record>> mx(Stream<Question> questions) {
    Map<String, Question> byHash = byHash(questions, Question::name);
    Map<Question, List<Record>> records = new HashMap<>();
    Set<Question> unclear = new HashSet<>();
    Chunks.query(
            byHash.keySet(),
            hashes ->
                context
                    .select(
                        MX_RECORD.id, MX_RECORD.hashId, MX_RECORD.preference, MX_RECORD.exchanger)
                    .from(MX_RECORD)
                    .where(MX_RECORD.hashId.in(hashes))
                    .and(MX_RECORD.went.isNull())
                    .fetch())
        .forEach(
            row -> {
              Question question = Objects.requireNonNull(byHash.get(row.value2()));
              mx(question.name(), row.value3(), row.value4())
                  .ifPresentOrElse(
                      record -> add(records, question, record),
                      () -> {
                        odd.tell(row, MX_RECORD.exchanger);
                        unclear.add(question);
                      });
            });
    records.keySet().removeAll(unclear);
    return records;
  }

  /** Empty if the texts are no preference and no name. */
  private static Optional<Record> mx(
      Name domain, @Nullable String preference, @Nullable String exchanger) {
    try {
      int number = Integer.parseInt(Objects.requireNonNullElse(preference, ""));
      return number < 0 || number > MAX_PREFERENCE || exchanger == null
          ? Optional.empty()
          : Optional.of(new MXRecord(domain, DClass.IN, 0, number, Names.of(exchanger)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Map<Question, List<Record>> txt(
      PolicyRecordTable table, Stream<Question> questions, Function<Question, Name> domain) {
    Map<String, Question> byHash = byHash(questions, domain);
    Map<Question, List<Record>> records = new HashMap<>();
    Set<Question> unclear = new HashSet<>();
    Chunks.query(
            byHash.keySet(),
            hashes ->
                context
                    .select(table.id, table.hashId, table.value)
                    .from(table)
                    .where(table.hashId.in(hashes))
                    .and(table.went.isNull())
                    .fetch())
        .forEach(
            row -> {
              Question question = Objects.requireNonNull(byHash.get(row.value2()));
              if (row.value3() != null && row.value3().contains("\"")) {
                add(records, question, TxtLine.parse(question.name(), 0, row.value3()));
              } else {
                odd.tell(row, table.value);
                unclear.add(question);
              }
            });
    records.keySet().removeAll(unclear);
    return records;
  }

  /** By the key of the domain whose records answer the question. */
  private static Map<String, Question> byHash(
      Stream<Question> questions, Function<Question, Name> domain) {
    return questions.collect(Collectors.toMap(q -> HashId.of(domain.apply(q)), q -> q));
  }

  private static boolean isDmarc(Name name) {
    return name.labels() > 1 && DMARC.equals(name.relativize(new Name(name, 1)));
  }

  private static void add(Map<Question, List<Record>> records, Question question, Record record) {
    records.computeIfAbsent(question, asked -> new ArrayList<>()).add(record);
  }
}
