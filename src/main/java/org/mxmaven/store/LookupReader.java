package org.mxmaven.store;

import static org.mxmaven.store.Tables.LOOKUP;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.xbill.DNS.Type;

/** Reads the rows of {@code Lookup}. */
final class LookupReader {
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String AT = "at";

  /** Prepared once: a report asks for the answers to every question of every domain. */
  private final ResultQuery<? extends Record> current;

  private final ResultQuery<? extends Record> past;

  /** A reader for as long as the connection is open. */
  LookupReader(DSLContext context) {
    this.current = query(context, Period.NOW);
    this.past = query(context, Period.at(DSL.param(AT, String.class)));
  }

  private static ResultQuery<? extends Record> query(DSLContext context, Period period) {
    return context
        .select(LOOKUP.id, LOOKUP.status, LOOKUP.answer, LOOKUP.aliases, LOOKUP.ttl, LOOKUP.server)
        .from(LOOKUP)
        .where(LOOKUP.owner.eq(DSL.param(NAME, String.class)))
        .and(LOOKUP.rrType.eq(DSL.param(TYPE, String.class)))
        .and(LOOKUP.known.eq(DSL.inline(1)))
        .and(period.holds(LOOKUP.appeared, LOOKUP.went))
        .keepStatement(true);
  }

  /** The newest known answer to the question. */
  Optional<Answer> answer(Question question) {
    return answer(question, current);
  }

  /** The newest known answer as of a time, as stored. */
  Optional<Answer> answer(Question question, String at) {
    return answer(question, past.bind(AT, at));
  }

  static AnswerText text(Record row) {
    return new AnswerText(row.get(LOOKUP.status), row.get(LOOKUP.answer), row.get(LOOKUP.aliases));
  }

  private static Optional<Answer> answer(Question question, ResultQuery<? extends Record> query) {
    query.bind(NAME, Names.text(question.name())).bind(TYPE, Type.string(question.type()));
    // Where the clock was set back, several can hold at a time: the one written last counts.
    return query.fetch().stream()
        .max(Comparator.comparing(row -> row.get(LOOKUP.id)))
        .map(row -> answer(question, row));
  }

  private static Answer answer(Question question, Record row) {
    Answer.Source source =
        new Answer.Source(
            Objects.requireNonNullElse(row.get(LOOKUP.server), ""),
            Objects.requireNonNullElse(row.get(LOOKUP.ttl), 0L));
    return text(row).toAnswer(question, source);
  }
}
