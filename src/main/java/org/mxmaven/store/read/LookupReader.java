package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.LOOKUP;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;
import org.xbill.DNS.TTL;
import org.xbill.DNS.Type;

/** Reads the rows of {@code Lookup}, those of many questions by few statements. */
public final class LookupReader {
  private final DSLContext context;
  private final OddCells odd;

  public LookupReader(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
  }

  /**
   * The newest known answers as of a time.
   *
   * @param questions each once
   * @return without the questions that nothing is known of
   */
  public Map<Question, Answer> answers(Collection<Question> questions, AsOf asOf) {
    Map<Question, Answer> answers = new HashMap<>();
    questions.stream()
        .collect(Collectors.groupingBy(Question::type))
        .forEach((type, ofType) -> answers.putAll(answers(type, ofType, asOf)));
    return answers;
  }

  private Map<Question, Answer> answers(int type, List<Question> questions, AsOf asOf) {
    Map<String, Question> byName =
        questions.stream()
            .collect(Collectors.toMap(question -> Names.text(question.name()), q -> q));
    Map<Question, Answer> answers = new HashMap<>();
    rows(Type.string(type), byName.keySet(), asOf)
        .forEach(
            row -> {
              // Rows of odd names are found where names compare in another way than here.
              Optional.ofNullable(byName.get(row.get(LOOKUP.owner)))
                  .ifPresent(
                      question ->
                          answer(question, row)
                              .ifPresentOrElse(
                                  answer -> answers.put(question, answer),
                                  () -> answers.remove(question)));
            });
    return answers;
  }

  /**
   * The rows of the questions of one type, each after those that were written before it: where the
   * clock was set back, several can hold at a time, of which the last one counts.
   */
  private Stream<Record> rows(String type, Collection<String> names, AsOf asOf) {
    return Chunks.query(names, chunk -> query(type, chunk, asOf).fetch())
        .sorted(Comparator.comparing(row -> row.get(LOOKUP.id)));
  }

  /**
   * Why nothing is known as of a time.
   *
   * @param questions of which nothing is known, each once
   * @return without those that were not asked
   */
  Map<Question, Failure> failures(Collection<Question> questions, AsOf asOf) {
    Map<String, Question> byText = new HashMap<>();
    questions.forEach(question -> byText.put(question.toString(), question));
    Map<Question, Failure> failures = new HashMap<>();
    Chunks.query(
            questions.stream().map(question -> Names.text(question.name())).distinct().toList(),
            names ->
                context
                    .select(
                        LOOKUP.id,
                        LOOKUP.owner,
                        LOOKUP.rrType,
                        LOOKUP.status,
                        LOOKUP.answer,
                        LOOKUP.appeared)
                    .from(LOOKUP)
                    .where(LOOKUP.owner.in(names))
                    .and(LOOKUP.known.eq(DSL.inline(0)))
                    .and(asOf.holds(LOOKUP.appeared, LOOKUP.went))
                    .fetch())
        .sorted(Comparator.comparing(row -> row.get(LOOKUP.id)))
        .forEach(
            row ->
                Optional.ofNullable(
                        byText.get(row.get(LOOKUP.owner) + " " + row.get(LOOKUP.rrType)))
                    .ifPresent(
                        question ->
                            kind(row)
                                .ifPresent(kind -> failures.put(question, failure(kind, row)))));
    return failures;
  }

  private static Optional<Failure.Kind> kind(Record row) {
    return Arrays.stream(Failure.Kind.values())
        .filter(kind -> kind.name().equals(row.get(LOOKUP.status)))
        .findFirst();
  }

  private Failure failure(Failure.Kind kind, Record row) {
    return new Failure(
        kind, Objects.requireNonNullElse(row.get(LOOKUP.answer), ""), 0, obtained(row));
  }

  /** The statement that reads them; few enough names for one. */
  public Select<Record> query(String type, List<String> names, AsOf asOf) {
    return context
        .select(
            List.of(
                LOOKUP.id,
                LOOKUP.owner,
                LOOKUP.status,
                LOOKUP.answer,
                LOOKUP.aliases,
                LOOKUP.ttl,
                LOOKUP.server,
                LOOKUP.dnssec,
                LOOKUP.appeared))
        .from(LOOKUP)
        .where(LOOKUP.owner.in(names))
        .and(LOOKUP.rrType.eq(type))
        .and(LOOKUP.known.eq(DSL.inline(1)))
        .and(asOf.holds(LOOKUP.appeared, LOOKUP.went));
  }

  public static AnswerText text(Record row) {
    return new AnswerText(
        Objects.requireNonNullElse(row.get(LOOKUP.status), ""),
        row.get(LOOKUP.answer),
        row.get(LOOKUP.aliases));
  }

  /** Empty if a cell of it holds what it should not: then nothing is known, and that is told. */
  private Optional<Answer> answer(Question question, Record row) {
    AnswerText text = text(row);
    if (!text.isKnown()) {
      odd.tell(row, LOOKUP.status);
      return Optional.empty();
    }
    AnswerSource source =
        new AnswerSource(
            Objects.requireNonNullElse(row.get(LOOKUP.server), ""),
            obtained(row),
            ttl(row),
            dnssec(row));
    try {
      return Optional.of(text.toAnswer(question, source));
    } catch (RuntimeException e) {
      // The parsers of records throw whatever they like.
      odd.tell(row, LOOKUP.answer);
      return Optional.empty();
    }
  }

  /** Of rows of older versions nobody asked. */
  private Dnssec dnssec(Record row) {
    @Nullable String word = row.get(LOOKUP.dnssec);
    Optional<Dnssec> status =
        Arrays.stream(Dnssec.values()).filter(one -> one.name().equals(word)).findFirst();
    if (word != null && status.isEmpty()) {
      odd.tell(row, LOOKUP.dnssec);
    }
    return status.orElse(Dnssec.NOT_ASKED);
  }

  private Instant obtained(Record row) {
    Optional<Instant> appeared = StoredTime.parsedUtc(row.get(LOOKUP.appeared));
    if (appeared.isEmpty()) {
      odd.tell(row, LOOKUP.appeared);
    }
    return appeared.orElse(Instant.EPOCH);
  }

  private long ttl(Record row) {
    long ttl = Objects.requireNonNullElse(row.get(LOOKUP.ttl), 0L);
    if (ttl < 0 || ttl > TTL.MAX_VALUE) {
      odd.tell(row, LOOKUP.ttl);
      return 0;
    }
    return ttl;
  }
}
