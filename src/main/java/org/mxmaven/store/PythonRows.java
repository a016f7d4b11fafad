package org.mxmaven.store;

import static org.mxmaven.store.Tables.DMARC_RECORD;
import static org.mxmaven.store.Tables.DOMAIN;
import static org.mxmaven.store.Tables.MX_RECORD;
import static org.mxmaven.store.Tables.SPF_RECORD;
import static org.mxmaven.store.Tables.VERDICT;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Takes over what the Python tool wrote since this program last looked: gives the domains their
 * verdicts and the records their times. That tool never marks a record as gone; where a domain has
 * SPF (or DMARC) records of several dates, those of the newest count and the others are history.
 */
final class PythonRows {
  private final DSLContext context;
  private final StoredTime time;

  PythonRows(DSLContext context, StoredTime time) {
    this.context = context;
    this.time = time;
  }

  /** Does nothing, quickly, if there are none. To be called within a transaction. */
  void takeOver() {
    if (!exist()) {
      return;
    }
    // First, since the view tells the new rows by their missing times.
    context
        .update(DOMAIN)
        .set(DOMAIN.spfPolicy, VERDICT.spf)
        .set(DOMAIN.dmarcPolicy, VERDICT.dmarc)
        .set(DOMAIN.txtLengthOk, VERDICT.txt)
        .from(VERDICT)
        .where(VERDICT.hashId.eq(DOMAIN.hashId).and(VERDICT.unseen.eq(1)))
        .execute();
    for (PolicyRecordTable table : List.of(SPF_RECORD, DMARC_RECORD)) {
      unseenDates(table).forEach(date -> closeOlder(table, date));
    }
    for (RecordTable table : List.of(MX_RECORD, SPF_RECORD, DMARC_RECORD)) {
      unseenDates(table).forEach(date -> date(table, date));
      context
          .update(table)
          .set(table.appeared, time.utc(time.ofLocal(null)))
          .where(table.appeared.isNull())
          .execute();
    }
  }

  private boolean exist() {
    return context.fetchExists(DOMAIN, DOMAIN.spfPolicy.isNull())
        || Stream.of(MX_RECORD, SPF_RECORD, DMARC_RECORD)
            .anyMatch(table -> context.fetchExists(table, table.appeared.isNull()));
  }

  /** In the order of time; one for each run of the Python tool. */
  private List<String> unseenDates(RecordTable table) {
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

  private void date(RecordTable table, String date) {
    context
        .update(table)
        .set(table.appeared, time.utc(time.ofLocal(date)))
        .where(table.appeared.isNull().and(table.dateAdded.eq(date)))
        .execute();
  }
}
