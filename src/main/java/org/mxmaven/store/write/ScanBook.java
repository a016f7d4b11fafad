package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.SCAN;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;

/** The book of scans: the table {@code Scan}. */
public final class ScanBook {
  /** The least difference of stored times. */
  private static final Duration MOMENT = Duration.of(1, ChronoUnit.MICROS);

  private final DSLContext context;
  private final StoredTime time;
  private final OddCells odd;

  public ScanBook(DSLContext context, StoredTime time) {
    this.context = context;
    this.odd = OddCells.of(context);
    this.time = time;
  }

  /** One begins after all that others have stored, so that this counts as none of its changes. */
  public long begin(Instant at, String version, String arguments, Optional<String> list) {
    String now = time.utc(newest().map(last -> latest(at, last.plus(MOMENT))).orElse(at));
    return context
        .insertInto(SCAN)
        .set(SCAN.started, now)
        .set(SCAN.alive, now)
        .set(SCAN.version, version)
        .set(SCAN.arguments, arguments)
        .set(SCAN.list, list.orElse(null))
        .returningResult(SCAN.id)
        .fetchSingle(SCAN.id);
  }

  /** When a scan began. */
  public Optional<Instant> start(long scan) {
    return StoredTime.parsedUtc(
        context.select(SCAN.started).from(SCAN).where(SCAN.id.eq(scan)).fetchOne(SCAN.started));
  }

  /** Notes that a scan has stored something of that time, or is under way then. */
  void alive(long scan, Instant at) {
    String now = time.utc(notBefore(at));
    context
        .update(SCAN)
        .set(SCAN.alive, now)
        .setNull(SCAN.stopped)
        .where(SCAN.id.eq(scan))
        .execute();
  }

  /** Notes that a scan is under way, be it one that had finished. */
  public void goOn(long scan, Instant at) {
    alive(scan, at);
    context
        .update(SCAN)
        .setNull(SCAN.finished)
        .setNull(SCAN.domains)
        .setNull(SCAN.problems)
        .setNull(SCAN.failed)
        .where(SCAN.id.eq(scan))
        .execute();
  }

  /** Notes that a scan was interrupted. */
  public void stop(long scan, Instant at) {
    String now = time.utc(notBefore(at));
    context
        .update(SCAN)
        .set(SCAN.alive, now)
        .set(SCAN.stopped, now)
        .where(SCAN.id.eq(scan))
        .execute();
  }

  public void end(long scan, Instant at, int domains, int problems, int failed) {
    String now = time.utc(notBefore(at));
    context
        .update(SCAN)
        .set(SCAN.finished, now)
        .set(SCAN.alive, now)
        .set(SCAN.domains, domains)
        .set(SCAN.problems, problems)
        .set(SCAN.failed, failed)
        .where(SCAN.id.eq(scan))
        .execute();
  }

  /**
   * The time, but none before what is stored already: where the clock was set back, or another
   * machine's is ahead, what is found later is stored as of no earlier time.
   */
  Instant notBefore(Instant at) {
    return newest().map(last -> latest(at, last)).orElse(at);
  }

  private Optional<Instant> newest() {
    return context.select(SCAN.id, SCAN.alive).from(SCAN).fetch().stream()
        .flatMap(row -> time(row, SCAN.alive).stream())
        .max(Comparator.naturalOrder());
  }

  /** Empty if there is none, or one that is odd, which is told. */
  private Optional<Instant> time(Record row, TableField<Record, String> field) {
    Optional<Instant> at = StoredTime.parsedUtc(row.get(field));
    if (at.isEmpty() && row.get(field) != null) {
      odd.tell(row, field);
    }
    return at;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** The newest scan of a list, if it was broken off or could not look everything up. */
  public OptionalLong unfinished(String list) {
    return context
        .select(SCAN.id, SCAN.finished, SCAN.failed)
        .from(SCAN)
        .where(SCAN.list.eq(list))
        .orderBy(SCAN.id.desc())
        .limit(1)
        .fetch()
        .stream()
        .filter(row -> row.get(SCAN.finished) == null || count(row, SCAN.failed) > 0)
        .mapToLong(row -> row.get(SCAN.id))
        .findFirst();
  }

  /** All scans, oldest first, without those of which it is not clear when they were. */
  public List<ScanEntry> entries() {
    return context.selectFrom(SCAN).orderBy(SCAN.id).fetch().stream()
        .flatMap(row -> entry(row).stream())
        .toList();
  }

  private Optional<ScanEntry> entry(Record row) {
    Optional<Instant> started = time(row, SCAN.started);
    Optional<Instant> finished = time(row, SCAN.finished);
    if (started.isEmpty() || finished.isEmpty() != (row.get(SCAN.finished) == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new ScanEntry(
            row.get(SCAN.id),
            started.get(),
            finished,
            time(row, SCAN.alive).orElse(started.get()),
            row.get(SCAN.stopped) != null,
            Objects.requireNonNullElse(row.get(SCAN.version), ""),
            Objects.requireNonNullElse(row.get(SCAN.arguments), ""),
            finished.isPresent() ? count(row, SCAN.domains) : stored(row.get(SCAN.id)),
            count(row, SCAN.problems),
            count(row, SCAN.failed)));
  }

  private int stored(long scan) {
    return context.fetchCount(DSL.selectOne().from(DOMAIN).where(DOMAIN.lastScan.eq(scan)));
  }

  private int count(Record row, TableField<Record, Integer> field) {
    int number = Objects.requireNonNullElse(row.get(field), 0);
    if (number < 0) {
      odd.tell(row, field);
      return 0;
    }
    return number;
  }
}
