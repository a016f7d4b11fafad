package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.DKIM_ASKED;
import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FINDING;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;
import static org.mxmaven.store.schema.Tables.LOOKUP;
import static org.mxmaven.store.schema.Tables.SCAN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.mxmaven.history.Pruned;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.record.RecordTable;

/** Removes the past: what had gone before a time. What still holds stays, however old it is. */
public final class Pruner {
  private final DSLContext context;

  /** To be used within a transaction. */
  public Pruner(DSLContext context) {
    this.context = context;
  }

  /**
   * Removes rows.
   *
   * @param before a time as stored
   * @param silent a scan that has not finished, and gave no sign of life since that time, is none
   *     that is under way
   */
  public Pruned prune(String before, String silent) {
    int records = 0;
    for (RecordTable table : RecordKinds.tables()) {
      records += remove(table.went, before);
    }
    return new Pruned(
        remove(LOOKUP.went, before) + remove(DKIM_ASKED.went, before),
        records,
        remove(FORMER_VERDICT.went, before),
        remove(FINDING.went, before),
        scans(before, silent));
  }

  private int remove(TableField<Record, String> went, String before) {
    return context.deleteFrom(went.getTable()).where(went.lt(before)).execute();
  }

  /**
   * A scan is needed for as long as it is a domain's newest, or a finding's first, or under way.
   */
  private int scans(String before, String silent) {
    Condition brokenOff =
        SCAN.finished
            .isNull()
            .and(SCAN.alive.lt(before))
            .and(SCAN.stopped.isNotNull().or(SCAN.alive.lt(silent)));
    return context
        .deleteFrom(SCAN)
        .where(SCAN.finished.lt(before).or(brokenOff))
        .and(
            SCAN.id.notIn(
                DSL.select(DOMAIN.lastScan).from(DOMAIN).where(DOMAIN.lastScan.isNotNull())))
        .and(SCAN.id.notIn(DSL.select(FINDING.scan).from(FINDING)))
        .execute();
  }
}
