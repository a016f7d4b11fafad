package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FINDING;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.record.RecordTable;
import org.mxmaven.store.row.ByteOrder;
import org.mxmaven.store.row.DomainHistoryTable;
import org.mxmaven.store.row.HeldTable;
import org.mxmaven.store.row.StoredTime;

/** Reads what changed between two times, one domain after the other. */
public final class ChangeReader {
  /** Domains whose history is read together. */
  private static final int CHUNK = 500;

  private final DSLContext rows;
  private final StoredTime time;
  private final HistoryReader histories;

  public ChangeReader(DSLContext context, DSLContext rows, StoredTime time) {
    this.rows = rows;
    this.time = time;
    this.histories = new HistoryReader(context, time);
  }

  /** Hands over the domains that differ, by name. */
  public void forEach(
      Instant from, Instant to, CheckSelection checks, Consumer<DomainChange> consumer) {
    try (Cursor<Record1<String>> hashes = touched(from, to).fetchSize(CHUNK).fetchLazy()) {
      while (hashes.hasNext()) {
        List<String> chunk = hashes.fetchNext(CHUNK).getValues(DOMAIN.hashId);
        Map<String, DomainHistory> read = histories.of(chunk);
        chunk.stream()
            .map(read::get)
            .filter(Objects::nonNull)
            .flatMap(history -> history.with(checks).between(from, to).stream())
            .forEachOrdered(consumer);
      }
    }
  }

  /** The domains of which something began or ended in between. */
  private Select<Record1<String>> touched(Instant from, Instant to) {
    Between between = new Between(time.utc(from), time.utc(to));
    Select<Record1<String>> any = touched(FORMER_VERDICT, between).union(touched(FINDING, between));
    for (RecordTable table : RecordKinds.tables()) {
      any = any.union(touched(table, between));
    }
    return rows.select(DOMAIN.hashId)
        .from(DOMAIN)
        .where(between.holds(DOMAIN.since).or(DOMAIN.hashId.in(any)))
        .orderBy(ByteOrder.of(DOMAIN.domain, rows));
  }

  private static Select<Record1<String>> touched(DomainHistoryTable table, Between between) {
    return DSL.select(table.hashId).from(table).where(between.touches(table));
  }

  /** After one time, and at another one or before. */
  private record Between(String from, String to) {
    Condition holds(Field<String> field) {
      return field.gt(from).and(field.le(to));
    }

    Condition touches(HeldTable table) {
      return holds(table.appeared).or(holds(table.went));
    }
  }
}
