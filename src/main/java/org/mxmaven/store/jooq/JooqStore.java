package org.mxmaven.store.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Question;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.Pruned;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Outcomes;
import org.mxmaven.result.Summary;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.Store;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.read.AnswerReader;
import org.mxmaven.store.read.ChangeReader;
import org.mxmaven.store.read.DomainReader;
import org.mxmaven.store.read.HistoryReader;
import org.mxmaven.store.read.PolicyReader;
import org.mxmaven.store.read.RecordReader;
import org.mxmaven.store.read.ScannedKeyReader;
import org.mxmaven.store.read.SeenKeysReader;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.HashId;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.write.Pruner;
import org.mxmaven.store.write.ScanBook;
import org.mxmaven.store.write.ScanWriter;
import org.xbill.DNS.Name;

/** The store on a database of the current schema, by jOOQ. */
public final class JooqStore implements Store {
  private final Connection connection;
  private final Engine engine;
  private final DSLContext context;
  private final StoredTime time;
  private final ScanBook book;
  private final AnswerReader answers;
  private final ScanWriter writer;

  /**
   * A store that closes the connection when it is closed.
   *
   * @param zone the local time of the columns shared with the Python tool
   */
  public JooqStore(Connection connection, Engine engine, ZoneId zone) {
    this.connection = connection;
    this.engine = engine;
    this.context = engine.jooq(connection);
    this.time = new StoredTime(zone);
    this.book = new ScanBook(context, time);
    this.answers = new AnswerReader(context);
    this.writer = new ScanWriter(context, engine, time, book, answers);
  }

  @Override
  public long beginScan(Instant at, String version, String arguments, Optional<String> list) {
    return guarded(() -> book.begin(at, version, arguments, list));
  }

  @Override
  public boolean save(long scan, Outcomes outcomes) {
    return guarded(() -> writer.write(scan, outcomes));
  }

  @Override
  public boolean amend(long scan, Outcomes outcomes) {
    return guarded(() -> writer.amend(scan, outcomes));
  }

  @Override
  public void keepScan(long scan, Instant at) {
    guarded(
        () -> {
          book.goOn(scan, at);
          return scan;
        });
  }

  @Override
  public void stopScan(long scan, Instant at) {
    guarded(
        () -> {
          book.stop(scan, at);
          return scan;
        });
  }

  @Override
  public void endScan(long scan, Instant at, int domains, int problems, int failed) {
    guarded(
        () -> {
          book.end(scan, at, domains, problems, failed);
          return scan;
        });
  }

  @Override
  public OptionalLong unfinishedScan(String list) {
    return guarded(() -> book.unfinished(list));
  }

  @Override
  public List<ScanEntry> scans() {
    return guarded(book::entries);
  }

  @Override
  public Optional<DomainHistory> history(Name domain) {
    String hash = HashId.of(domain);
    return guarded(
        () -> Optional.ofNullable(new HistoryReader(context, time).of(List.of(hash)).get(hash)));
  }

  @Override
  public void forEachChange(
      Instant from, Instant to, CheckSelection checks, Consumer<DomainChange> consumer) {
    reading(rows -> new ChangeReader(context, rows, time).forEach(from, to, checks, consumer));
  }

  @Override
  public Pruned prune(Instant before, Instant now) {
    String utc = time.utc(before);
    String silent = time.utc(now.minus(ScanEntry.SILENCE));
    return guarded(
        () ->
            engine.removing(
                context,
                () ->
                    context.transactionResult(
                        transaction -> {
                          engine.lock(transaction.dsl());
                          return new Pruner(transaction.dsl()).prune(utc, silent);
                        })));
  }

  @Override
  public void forEachDomain(DomainQuery query, Consumer<List<Summary>> consumer) {
    reading(rows -> new DomainReader(context, rows, time).forEach(query, consumer));
  }

  @Override
  public void forEachOfScan(long scan, Consumer<List<Scanned>> consumer) {
    reading(rows -> new DomainReader(context, rows, time).forEachOfScan(scan, consumer));
  }

  @Override
  public List<Scanned> ofScan(long scan, Collection<Name> domains) {
    return guarded(() -> new DomainReader(context, context, time).ofScan(scan, domains));
  }

  @Override
  public void forEachKey(long scan, Consumer<ScannedKey> consumer) {
    reading(rows -> new ScannedKeyReader(rows).forEach(scan, consumer));
  }

  @Override
  public Map<Question, Answer> answers(Set<Question> questions, Optional<Instant> at) {
    return guarded(() -> at.isPresent() ? answers.answers(questions, asOf(at)) : newest(questions));
  }

  @Override
  public Map<Question, Answer> scanned(Set<Question> questions) {
    return guarded(() -> answers.answers(questions, AsOf.NOW));
  }

  @Override
  public Map<HttpsRequest, HttpsReply> documents(Set<HttpsRequest> requests, Optional<Instant> at) {
    return guarded(() -> new PolicyReader(context).replies(requests, asOf(at)));
  }

  @Override
  public Map<Question, Failure> failures(Set<Question> questions, Optional<Instant> at) {
    return guarded(() -> answers.failures(questions, asOf(at)));
  }

  @Override
  public Map<Name, KeysAsked> keysAsked(Collection<Name> domains, Optional<Instant> at) {
    return guarded(() -> answers.keysAsked(domains, asOf(at)));
  }

  @Override
  public SeenKeys seenKeys(long scan, Optional<Name> domain) {
    return guarded(
        () -> new SeenKeysReader(context, time, AsOf.NOW, domain).read(book.start(scan)));
  }

  @Override
  public SeenKeys seenKeys(Optional<Instant> at) {
    return guarded(() -> new SeenKeysReader(context, time, asOf(at), Optional.empty()).read(at));
  }

  private AsOf asOf(Optional<Instant> at) {
    return at.map(then -> AsOf.at(time.utc(then))).orElse(AsOf.NOW);
  }

  private Map<Question, Answer> newest(Set<Question> questions) {
    Map<Question, Answer> newest = new HashMap<>(answers.answers(questions, AsOf.NOW));
    Set<Question> unknown = new HashSet<>(questions);
    unknown.removeAll(newest.keySet());
    newest.putAll(new RecordReader(context).answers(unknown));
    return newest;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw engine.using(e);
    }
  }

  private void reading(Consumer<DSLContext> reader) {
    guarded(
        () -> {
          try {
            return engine.reading(
                context,
                rows -> {
                  reader.accept(rows);
                  return rows;
                });
          } catch (SQLException e) {
            throw engine.using(e);
          }
        });
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      throw engine.using(e);
    }
  }
}
