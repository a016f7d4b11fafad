package org.mxmaven.store.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.read.AnswerText;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.schema.Tables;

/**
 * What this program knows of the database without reading it: which rows cannot be there, since
 * there were none at first and it has written none; and the newest answers to the questions that
 * many domains share. All that holds for as long as nobody else writes, which {@link #begin}
 * notices. For one thread.
 */
public final class WriteMemory {
  /** Enough for the hosts and includes of the providers; some megabytes. */
  private static final int MOST_ANSWERS = 8_192;

  private static final int DOMAIN = -1;

  private final DSLContext context;
  private final Engine engine;
  private final Map<Question, Current> answers = new Recent();
  private @Nullable OptionalLong version;
  private @Nullable BloomFilter unwritten;

  public WriteMemory(DSLContext context, Engine engine) {
    this.context = context;
    this.engine = engine;
  }

  /** An answer as it was asked for, and as it is stored. */
  private record Current(Answer answer, AnswerText text) {}

  /** The answers that were used last. */
  private static final class Recent extends LinkedHashMap<Question, Current> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(MOST_ANSWERS, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Question, Current> eldest) {
      return size() > MOST_ANSWERS;
    }
  }

  /** To be called in each transaction before anything else: others may have written meanwhile. */
  void begin() {
    OptionalLong now = engine.dataVersion(context);
    if (version == null) {
      unwritten = isEmpty() ? new BloomFilter() : null;
    } else if (now.isEmpty() || !version.equals(now)) {
      unwritten = null;
      answers.clear();
    }
    version = now;
  }

  /** Forgets the answers, to be called when a transaction was not committed. */
  void undo() {
    answers.clear();
  }

  /** Whether there is certainly no row of a domain, which from now on there may be. */
  boolean isNew(String hash) {
    return unwritten != null && !unwritten.add(hash, DOMAIN);
  }

  /** Whether there is certainly no answer to a question, which from now on there may be. */
  boolean isNew(String owner, int type) {
    return unwritten != null && !unwritten.add(owner, type);
  }

  /** Whether there may be an answer to a question. */
  boolean mayBeStored(String owner, int type) {
    return unwritten == null || unwritten.mayHave(owner, type);
  }

  /** Whether an answer is known to be what is stored already. */
  boolean isCurrent(Question question, Answer answer) {
    Current current = answers.get(question);
    return current != null
        && (current.answer() == answer
            || (current.text().saysTheSameAs(AnswerText.of(answer))
                && LookupWriter.dnssec(current.answer()).equals(LookupWriter.dnssec(answer))));
  }

  /** Notes that an answer is stored as the newest one. */
  void note(Question question, Answer answer, AnswerText text) {
    answers.put(question, new Current(answer, text));
  }

  /** Notes that the newest answer has ended without another one. */
  void forget(Question question) {
    answers.remove(question);
  }

  private boolean isEmpty() {
    List<Table<?>> tables = new ArrayList<>(RecordKinds.tables());
    tables.addAll(List.of(Tables.DOMAIN, Tables.LOOKUP));
    return tables.stream().noneMatch(context::fetchExists);
  }
}
