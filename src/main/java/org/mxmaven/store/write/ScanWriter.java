package org.mxmaven.store.write;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.result.Outcome;
import org.mxmaven.result.Outcomes;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.read.AnswerReader;
import org.mxmaven.store.read.AnswerText;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.StoredTime;
import org.xbill.DNS.Name;

/** Writes all rows of judged domains. For one thread. */
public final class ScanWriter {
  /** How often a transaction is tried that others are in the way of. */
  private static final int TRIES = 10;

  private final DSLContext context;
  private final Engine engine;
  private final StoredTime time;
  private final ScanBook book;
  private final WriteMemory memory;
  private final DomainWriter domains;
  private final List<RecordWriter<?>> records;
  private final LookupWriter lookups;
  private final KeysAskedWriter keys;
  private final FindingWriter findings;
  private final AnswerReader answers;
  private final SharedPrimeWriter sharedPrimes;

  /** A writer for as long as the connection is open. */
  public ScanWriter(
      DSLContext context, Engine engine, StoredTime time, ScanBook book, AnswerReader answers) {
    this.context = context;
    this.engine = engine;
    this.time = time;
    this.book = book;
    this.memory = new WriteMemory(context, engine);
    this.domains = new DomainWriter(context);
    this.records =
        RecordKinds.ALL.stream()
            .<RecordWriter<?>>map(kind -> new RecordWriter<>(context, kind))
            .toList();
    this.lookups = new LookupWriter(context, memory);
    this.keys = new KeysAskedWriter(context);
    this.findings = new FindingWriter(context);
    this.answers = answers;
    this.sharedPrimes = new SharedPrimeWriter(context);
  }

  /**
   * Writes what a scan found, all or nothing.
   *
   * @return false if it follows from stored answers that are no longer the newest ones; then
   *     nothing was written
   */
  public boolean write(long scan, Outcomes outcomes) {
    return inTransaction(
        scan,
        outcomes,
        seen -> {
          lookups.write(seen, keys.compare(seen));
          domains.write(scan, seen, findings.compare(scan, seen), Optional.empty());
          records.forEach(writer -> writer.write(seen));
          findings.write();
          keys.write();
        });
  }

  /** Writes what is known better of domains that a scan has written; as {@link #write}. */
  public boolean amend(long scan, Outcomes outcomes) {
    return inTransaction(
        scan,
        outcomes,
        seen -> {
          domains.write(scan, seen, findings.compare(scan, seen), book.start(scan));
          sharedPrimes.write(seen);
          findings.write();
        });
  }

  private boolean inTransaction(long scan, Outcomes outcomes, Consumer<List<ScannedDomain>> rows) {
    for (int tries = 1; ; tries++) {
      try {
        return context.transactionResult(
            transaction -> write(transaction.dsl(), scan, outcomes, rows));
      } catch (RuntimeException e) {
        undo();
        if (tries == TRIES || !engine.isTransient(e)) {
          throw e;
        }
      }
    }
  }

  private boolean write(
      DSLContext transaction, long scan, Outcomes outcomes, Consumer<List<ScannedDomain>> rows) {
    engine.lock(transaction);
    memory.begin();
    if (!areNewest(outcomes.stored())) {
      return false;
    }
    Instant earliest = book.notBefore(Instant.MIN);
    List<ScannedDomain> seen = seen(outcomes.domains(), earliest);
    rows.accept(seen);
    book.alive(scan, newest(seen, earliest));
    return true;
  }

  private boolean areNewest(Map<Question, Optional<Answer>> stored) {
    Map<Question, Answer> newest = answers.answers(stored.keySet(), AsOf.NOW);
    return stored.entrySet().stream()
        .allMatch(
            each ->
                text(each.getValue()).equals(text(Optional.ofNullable(newest.get(each.getKey())))));
  }

  private static Optional<AnswerText> text(Optional<Answer> answer) {
    return answer.map(AnswerText::of);
  }

  private static Instant newest(List<ScannedDomain> domains, Instant earliest) {
    return domains.stream().map(ScannedDomain::at).max(Comparator.naturalOrder()).orElse(earliest);
  }

  /** Each domain once: the last one counts. */
  private List<ScannedDomain> seen(List<Outcome> outcomes, Instant earliest) {
    Map<Name, Outcome> last = new LinkedHashMap<>();
    outcomes.forEach(one -> last.put(one.seen().summary().domain(), one));
    return last.values().stream()
        .map(one -> ScannedDomain.of(one, earliest, memory, time))
        .toList();
  }

  private void undo() {
    memory.undo();
    domains.clear();
    records.forEach(RecordWriter::clear);
    lookups.clear();
    keys.clear();
    findings.clear();
  }
}
