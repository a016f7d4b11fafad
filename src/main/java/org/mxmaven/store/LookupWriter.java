package org.mxmaven.store;

import static org.mxmaven.store.Tables.LOOKUP;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.check.Judged;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.Question;
import org.xbill.DNS.Type;

/**
 * Writes the rows of {@code Lookup}: one for each answer that is not what the newest row says. A
 * known answer ends the former one and any failure; a failure ends only another kind of failure.
 */
final class LookupWriter {
  private final DSLContext context;
  private final RowBatch inserts;
  private final RowBatch closes;

  LookupWriter(DSLContext context) {
    this.context = context;
    this.inserts =
        RowBatch.insert(
            context,
            LOOKUP,
            List.of(
                LOOKUP.owner,
                LOOKUP.rrType,
                LOOKUP.known,
                LOOKUP.status,
                LOOKUP.answer,
                LOOKUP.aliases,
                LOOKUP.ttl,
                LOOKUP.server,
                LOOKUP.appeared));
    this.closes = RowBatch.update(context, LOOKUP.id, List.of(LOOKUP.went));
  }

  /** An answer and when its domain was judged. */
  private record Seen(Answer answer, Instant at) {}

  /** What there is one current row of. */
  private record Key(String name, String type, int known) {}

  /** Writes the answers to all questions asked about the domains, each question once. */
  void write(Collection<Judged> domains) {
    Map<Question, Seen> all = all(domains);
    Map<Key, Record> stored = stored(all.keySet());
    all.forEach((question, seen) -> compare(question, seen, stored));
    // Before the new rows, since there may be only one current row.
    closes.execute();
    inserts.execute();
  }

  /** Of several answers to a question the last known one counts, else the last failure. */
  private static Map<Question, Seen> all(Collection<Judged> domains) {
    Map<Question, Seen> all = new LinkedHashMap<>();
    for (Judged judged : domains) {
      Instant at = judged.summary().updated();
      judged
          .assessment()
          .evidence()
          .answers()
          .forEach(
              (question, answer) ->
                  all.merge(
                      question,
                      new Seen(answer, at),
                      (old, next) ->
                          old.answer() instanceof Answer.Known
                                  && next.answer() instanceof Answer.Failure
                              ? old
                              : next));
    }
    return all;
  }

  private void compare(Question question, Seen seen, Map<Key, Record> stored) {
    String name = Names.text(question.name());
    String type = Type.string(question.type());
    String at = StoredTime.utc(seen.at());
    Record known = stored.get(new Key(name, type, 1));
    Record failed = stored.get(new Key(name, type, 0));
    AnswerText text = AnswerText.of(seen.answer());
    if (text.isKnown()) {
      close(failed, at);
    }
    Record former = text.isKnown() ? known : failed;
    if (former != null && LookupReader.text(former).saysTheSameAs(text)) {
      return;
    }
    close(former, at);
    Answer.Source source = seen.answer() instanceof Answer.Known k ? k.source() : null;
    inserts.add(
        name,
        type,
        text.isKnown() ? 1 : 0,
        text.status(),
        text.answer(),
        text.aliases(),
        source == null ? null : source.ttl(),
        source == null ? null : source.server(),
        at);
  }

  private void close(@Nullable Record row, String at) {
    if (row != null) {
      closes.add(at, row.get(LOOKUP.id));
    }
  }

  private Map<Key, Record> stored(Set<Question> questions) {
    Set<String> names =
        questions.stream()
            .map(question -> Names.text(question.name()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return Chunks.query(
            names,
            some ->
                context
                    .select(
                        LOOKUP.id,
                        LOOKUP.owner,
                        LOOKUP.rrType,
                        LOOKUP.known,
                        LOOKUP.status,
                        LOOKUP.answer,
                        LOOKUP.aliases)
                    .from(LOOKUP)
                    .where(LOOKUP.owner.in(some))
                    .and(LOOKUP.went.isNull())
                    .fetch())
        .collect(
            Collectors.toMap(
                row ->
                    new Key(row.get(LOOKUP.owner), row.get(LOOKUP.rrType), row.get(LOOKUP.known)),
                Function.identity()));
  }
}
