package org.mxmaven.store;

import static org.mxmaven.store.Tables.LOOKUP;

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

  /** Prepared once: a report asks for the answers to every question of every domain. */
  private final ResultQuery<? extends Record> current;

  /** A reader for as long as the connection is open. */
  LookupReader(DSLContext context) {
    this.current =
        context
            .select(LOOKUP.status, LOOKUP.answer, LOOKUP.aliases, LOOKUP.ttl, LOOKUP.server)
            .from(LOOKUP)
            .where(LOOKUP.owner.eq(DSL.param(NAME, String.class)))
            .and(LOOKUP.rrType.eq(DSL.param(TYPE, String.class)))
            .and(LOOKUP.known.eq(DSL.inline(1)))
            .and(LOOKUP.went.isNull())
            .keepStatement(true);
  }

  /** The newest known answer to the question. */
  Optional<Answer> answer(Question question) {
    current.bind(NAME, Names.text(question.name())).bind(TYPE, Type.string(question.type()));
    return Optional.ofNullable(current.fetchOne()).map(row -> answer(question, row));
  }

  static AnswerText text(Record row) {
    return new AnswerText(row.get(LOOKUP.status), row.get(LOOKUP.answer), row.get(LOOKUP.aliases));
  }

  private static Answer answer(Question question, Record row) {
    Answer.Source source =
        new Answer.Source(
            Objects.requireNonNullElse(row.get(LOOKUP.server), ""),
            Objects.requireNonNullElse(row.get(LOOKUP.ttl), 0L));
    return text(row).toAnswer(question, source);
  }
}
