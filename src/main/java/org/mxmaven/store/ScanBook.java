package org.mxmaven.store;

import static org.mxmaven.store.Tables.DOMAIN;
import static org.mxmaven.store.Tables.SCAN;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mxmaven.history.ScanEntry;

/** The book of scans: the table {@code Scan}. */
final class ScanBook {
  private final DSLContext context;
  private final StoredTime time;

  ScanBook(DSLContext context, StoredTime time) {
    this.context = context;
    this.time = time;
  }

  long begin(Instant at, String version, String arguments, Optional<String> list) {
    return context
        .insertInto(SCAN)
        .set(SCAN.started, time.utc(at))
        .set(SCAN.version, version)
        .set(SCAN.arguments, arguments)
        .set(SCAN.list, list.orElse(null))
        .returningResult(SCAN.id)
        .fetchSingle(SCAN.id);
  }

  void end(long scan, Instant at, int domains, int problems, int failed) {
    context
        .update(SCAN)
        .set(SCAN.finished, time.utc(at))
        .set(SCAN.domains, domains)
        .set(SCAN.problems, problems)
        .set(SCAN.failed, failed)
        .where(SCAN.id.eq(scan))
        .execute();
  }

  /** The newest scan of a list, if it was broken off. */
  OptionalLong unfinished(String list) {
    return context
        .select(SCAN.id, SCAN.finished)
        .from(SCAN)
        .where(SCAN.list.eq(list))
        .orderBy(SCAN.id.desc())
        .limit(1)
        .fetch()
        .stream()
        .filter(row -> row.get(SCAN.finished) == null)
        .mapToLong(row -> row.get(SCAN.id))
        .findFirst();
  }

  /** All scans, oldest first. */
  List<ScanEntry> entries() {
    return context.selectFrom(SCAN).orderBy(SCAN.id).fetch().stream().map(this::entry).toList();
  }

  private ScanEntry entry(Record row) {
    Optional<Instant> finished = Optional.ofNullable(row.get(SCAN.finished)).map(Instant::parse);
    return new ScanEntry(
        row.get(SCAN.id),
        Instant.parse(row.get(SCAN.started)),
        finished,
        row.get(SCAN.version),
        row.get(SCAN.arguments),
        finished.isPresent() ? count(row.get(SCAN.domains)) : stored(row.get(SCAN.id)),
        count(row.get(SCAN.problems)),
        count(row.get(SCAN.failed)));
  }

  private int stored(long scan) {
    return context.fetchCount(DSL.selectOne().from(DOMAIN).where(DOMAIN.lastScan.eq(scan)));
  }

  private static int count(@Nullable Integer number) {
    return Objects.requireNonNullElse(number, 0);
  }
}
