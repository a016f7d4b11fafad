package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.LOOKUP;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.read.AnswerText;
import org.mxmaven.store.read.LookupReader;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HeldRows;
import org.mxmaven.store.write.KeysAskedWriter.Denials;
import org.xbill.DNS.Type;

/**
 * Writes the rows of {@code Lookup}: one for each answer that is not what the newest row says, be
 * it only that it is signed. A known answer ends the former one and any failure; a failure ends
 * only another kind of failure.
 */
public final class LookupWriter {
  /** About as many as most domains have, some of them shared. */
  private static final int QUESTIONS_OF_A_DOMAIN = 6;

  private static final String NOT_ASKED = Dnssec.NOT_ASKED.name();

  private final DSLContext context;
  private final WriteMemory memory;
  private final HeldRows rows;

  public LookupWriter(DSLContext context, WriteMemory memory) {
    this.context = context;
    this.memory = memory;
    this.rows = new HeldRows(context, LOOKUP);
  }

  /** An answer and when its domain was judged. */
  private record Given(Answer answer, String at) {
    boolean isFailure() {
      return answer instanceof Failure;
    }
  }

  /** What there is one current row of. */
  private record Key(String name, String type, int known) {}

  /**
   * Writes the answers to all questions asked about the domains, each question once.
   *
   * @param denials what is answered elsewhere, by the keys of the domains
   */
  public void write(List<ScannedDomain> domains, Map<String, Denials> denials) {
    Map<Question, Given> unsure = new LinkedHashMap<>();
    all(domains, denials)
        .forEach(
            (question, given) -> {
              if (memory.isCurrent(question, given.answer())) {
                return;
              }
              String name = Names.text(question.name());
              if (memory.isNew(name, question.type())) {
                insert(name, question, AnswerText.of(given.answer()), given);
              } else {
                unsure.put(question, given);
              }
            });
    Map<Question, String> denied = denied(domains, denials);
    denied.keySet().removeAll(unsure.keySet());
    Set<Question> questions = new LinkedHashSet<>(unsure.keySet());
    questions.addAll(denied.keySet());
    Map<Key, Record> stored = stored(questions);
    unsure.forEach((question, given) -> compare(question, given, stored));
    denied.forEach((question, at) -> deny(question, at, stored));
    rows.execute();
  }

  /**
   * The questions that are answered elsewhere since now, and may have a row here; each with when.
   */
  private Map<Question, String> denied(List<ScannedDomain> domains, Map<String, Denials> denials) {
    Map<Question, String> denied = new LinkedHashMap<>();
    for (ScannedDomain domain : denials.isEmpty() ? List.<ScannedDomain>of() : domains) {
      for (Question question : denials.getOrDefault(domain.hash(), Denials.NONE).fresh()) {
        if (memory.mayBeStored(Names.text(question.name()), question.type())) {
          denied.put(question, domain.utc());
        }
      }
    }
    return denied;
  }

  private void deny(Question question, String at, Map<Key, Record> stored) {
    String name = Names.text(question.name());
    String type = Type.string(question.type());
    memory.forget(question);
    close(stored.get(new Key(name, type, 0)), at);
    close(stored.get(new Key(name, type, 1)), at);
  }

  /** Drops what was not written. */
  void clear() {
    rows.clear();
  }

  /** Of several answers to a question the last known one counts, else the last failure. */
  private static Map<Question, Given> all(
      List<ScannedDomain> domains, Map<String, Denials> denials) {
    Map<Question, Given> all = new LinkedHashMap<>(QUESTIONS_OF_A_DOMAIN * domains.size());
    for (ScannedDomain domain : domains) {
      Set<Question> denied = denials.getOrDefault(domain.hash(), Denials.NONE).all();
      for (var entry : domain.seen().assessment().evidence().answers().entrySet()) {
        if (denied.contains(entry.getKey())) {
          // If that failed now, the denial is what is known.
          continue;
        }
        Given given = new Given(entry.getValue(), domain.utc());
        Given old = all.putIfAbsent(entry.getKey(), given);
        if (old != null && (old.isFailure() || !given.isFailure())) {
          all.put(entry.getKey(), given);
        }
      }
    }
    return all;
  }

  private void compare(Question question, Given given, Map<Key, Record> stored) {
    String name = Names.text(question.name());
    String type = Type.string(question.type());
    Record known = stored.get(new Key(name, type, 1));
    Record failed = stored.get(new Key(name, type, 0));
    AnswerText text = AnswerText.of(given.answer());
    memory.note(question, given.answer(), text);
    if (text.isKnown()) {
      close(failed, given.at());
    }
    Record former = text.isKnown() ? known : failed;
    if (former != null && isSaidBy(LookupReader.text(former), text)) {
      if (question.type() == Type.RRSIG) {
        // How long signatures hold still counts from when they were seen last.
        rows.renew(former, given.at());
        return;
      }
      String now = dnssec(given.answer());
      String before = Objects.requireNonNullElse(former.get(LOOKUP.dnssec), NOT_ASKED);
      if (now.equals(NOT_ASKED) || now.equals(before)) {
        return;
      } else if (before.equals(NOT_ASKED)) {
        // It may have been so before.
        rows.correct(former).set(LOOKUP.dnssec, now).add();
        return;
      }
    }
    close(former, given.at());
    insert(name, question, text, given);
  }

  private static boolean isSaidBy(AnswerText stored, AnswerText now) {
    return stored.saysTheSameAs(now) || stored.inPresentForm().saysTheSameAs(now);
  }

  /** The DNSSEC status as it is stored. */
  static String dnssec(Answer answer) {
    AnswerSource source = source(answer);
    return source == null ? NOT_ASKED : source.dnssec().name();
  }

  private void insert(String name, Question question, AnswerText text, Given given) {
    AnswerSource source = source(given.answer());
    rows.begin(given.at())
        .set(LOOKUP.owner, name)
        .set(LOOKUP.rrType, Type.string(question.type()))
        .set(LOOKUP.known, text.isKnown() ? 1 : 0)
        .set(LOOKUP.status, text.status())
        .set(LOOKUP.answer, text.answer())
        .set(LOOKUP.aliases, text.aliases())
        .set(LOOKUP.ttl, source == null ? null : source.ttl())
        .set(LOOKUP.server, source == null ? null : source.server())
        .set(LOOKUP.dnssec, source == null ? null : source.dnssec().name())
        .add();
  }

  /** A failure has none. */
  private static @Nullable AnswerSource source(Answer answer) {
    if (answer instanceof Answer.Bogus bogus) {
      return bogus.source();
    }
    return answer instanceof Answer.Known known ? known.source() : null;
  }

  private void close(@Nullable Record row, String at) {
    if (row != null) {
      rows.end(row, at);
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
                        LOOKUP.aliases,
                        LOOKUP.dnssec)
                    .from(LOOKUP)
                    .where(LOOKUP.owner.in(some))
                    .and(LOOKUP.went.isNull())
                    .fetch())
        // An odd cell makes it the row of no question.
        .filter(row -> row.get(LOOKUP.known) != null)
        .collect(
            Collectors.toMap(
                row ->
                    new Key(row.get(LOOKUP.owner), row.get(LOOKUP.rrType), row.get(LOOKUP.known)),
                Function.identity(),
                (older, newer) -> newer));
  }
}
