package org.mxmaven.store.python;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.VERDICT;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.mxmaven.store.record.PolicyRecordTable;
import org.mxmaven.store.record.PythonRecordTable;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.schema.StoredState;

/**
 * Takes over what the Python tool wrote since this program last looked: gives the domains their
 * verdicts and the records their times. That tool never marks a record as gone; where a domain has
 * SPF (or DMARC) records of several dates, those of the newest count and the others are history.
 */
public final class PythonRows {
  private static final List<PolicyRecordTable> POLICIES =
      List.of(RecordKinds.SPF.table(), RecordKinds.DMARC.table());

  private static final List<PythonRecordTable> TABLES =
      List.of(RecordKinds.MX.table(), RecordKinds.SPF.table(), RecordKinds.DMARC.table());

  /** Rows that are updated together. */
  private static final int BATCH = 5_000;

  private final DSLContext context;
  private final StoredTime time;

  public PythonRows(DSLContext context, StoredTime time) {
    this.context = context;
    this.time = time;
  }

  /** Does nothing, quickly, if there are none. To be called within a transaction. */
  public void takeOver() {
    if (!exist()) {
      return;
    }
    // First, since the view tells the new rows by their missing times.
    judge();
    date();
    for (PolicyRecordTable table : POLICIES) {
      unseenDates(table).forEach(date -> closeOlder(table, date));
    }
    for (PythonRecordTable table : TABLES) {
      unseenDates(table).forEach(date -> date(table, date));
      context
          .update(table)
          .set(table.appeared, time.utc(time.ofLocal(null)))
          .where(table.appeared.isNull())
          .execute();
    }
  }

  /** Whether there are any that are not taken over yet. */
  public boolean exist() {
    return context.fetchExists(DOMAIN, DOMAIN.since.isNull())
        || TABLES.stream().anyMatch(table -> context.fetchExists(table, table.appeared.isNull()));
  }

  /** Gives the verdicts that follow from the rows; what they were before becomes history. */
  private void judge() {
    DomainRowUpdate update = new DomainRowUpdate(context);
    context
        .select(StoredState.nowFields())
        .select(DOMAIN.hashId, DOMAIN.status, DOMAIN.dateAdded, DOMAIN.dateUpdated, DOMAIN.since)
        .select(VERDICT.spf, VERDICT.dmarc, VERDICT.txt)
        .select(DomainRowUpdate.HAS_BAD_FINDING)
        .from(DOMAIN)
        .join(VERDICT)
        .on(VERDICT.hashId.eq(DOMAIN.hashId))
        .where(VERDICT.unseen.eq(1))
        .fetch()
        .forEach(row -> update.add(row, time.utc(DOMAIN.updated(row, time))));
    update.execute();
  }

  /** Says of domains that an older version has judged since when their verdicts are known. */
  private void date() {
    RowBatch dates = RowBatch.update(context, DOMAIN.hashId);
    long last = Long.MIN_VALUE;
    boolean more = true;
    while (more) {
      List<? extends Record> rows =
          context
              .select(DOMAIN.rowid, DOMAIN.hashId, DOMAIN.dateAdded, DOMAIN.dateUpdated)
              .from(DOMAIN)
              // A row whose key is odd is not found again, so that it keeps its NULL.
              .where(DOMAIN.since.isNull().and(DOMAIN.rowid.gt(last)))
              .orderBy(DOMAIN.rowid)
              .limit(BATCH)
              .fetch();
      for (Record row : rows) {
        dates
            .row(row.get(DOMAIN.hashId))
            .set(DOMAIN.since, time.utc(DOMAIN.updated(row, time)))
            .add();
        last = row.get(DOMAIN.rowid);
      }
      dates.execute();
      more = rows.size() == BATCH;
    }
  }

  /** In the order of time; one for each run of the Python tool. */
  private List<String> unseenDates(PythonRecordTable table) {
    return context
        .selectDistinct(table.dateAdded)
        .from(table)
        .where(table.appeared.isNull())
        .orderBy(table.dateAdded)
        .fetch(table.dateAdded)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  private void closeOlder(PolicyRecordTable table, String date) {
    PolicyRecordTable newer = new PolicyRecordTable(table.getName());
    context
        .update(table)
        .set(table.went, time.utc(time.ofLocal(date)))
        .where(table.went.isNull())
        .and(table.dateAdded.lt(date))
        .and(
            table.hashId.in(
                DSL.select(newer.hashId)
                    .from(newer)
                    .where(newer.appeared.isNull().and(newer.dateAdded.eq(date)))))
        .execute();
  }

  private void date(PythonRecordTable table, String date) {
    context
        .update(table)
        .set(table.appeared, time.utc(time.ofLocal(date)))
        .where(table.appeared.isNull().and(table.dateAdded.eq(date)))
        .execute();
  }
}
