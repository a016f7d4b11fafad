package org.mxmaven.store;

import static org.mxmaven.store.Tables.LOOKUP;

import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.xbill.DNS.Type;

/** Reads the rows of {@code Lookup}. */
final class LookupReader {
  private final DSLContext context;

  LookupReader(DSLContext context) {
    this.context = context;
  }

  /** The newest known answer to the question. */
  Optional<Answer> answer(Question question) {
    return context
        .select(LOOKUP.status, LOOKUP.answer, LOOKUP.aliases, LOOKUP.ttl, LOOKUP.server)
        .from(LOOKUP)
        .where(LOOKUP.owner.eq(Names.text(question.name())))
        .and(LOOKUP.rrType.eq(Type.string(question.type())))
        .and(LOOKUP.known.eq(1))
        .and(LOOKUP.went.isNull())
        .fetchOptional()
        .map(row -> answer(question, row));
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
