package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mxmaven.store.row.HeldRows;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.store.schema.StoredState;

/** Writes the rows of {@code FormerVerdict}: verdicts that a domain has no longer. */
public final class FormerVerdicts {
  private final HeldRows rows;

  public FormerVerdicts(DSLContext context) {
    this.rows = new HeldRows(context, FORMER_VERDICT);
  }

  /**
   * Since when a domain's state is what it is now; if it has changed, the former one becomes
   * history.
   *
   * @param hash the domain's key
   * @param since when the former state began, null if that is not stored
   * @param at when the present one was seen
   */
  public String since(
      String hash, @Nullable String since, String at, StoredState before, StoredState now) {
    if (since == null) {
      return at;
    }
    if (!before.isChangedBy(now)) {
      return since;
    }
    RowBatch.Row row =
        rows.begin(since)
            .set(FORMER_VERDICT.went, at)
            .set(FORMER_VERDICT.hashId, hash)
            .set(FORMER_VERDICT.present, before.present());
    FORMER_VERDICT.verdicts.write(row, before.cells());
    row.add();
    return at;
  }

  public void execute() {
    rows.execute();
  }

  /** Drops what was not written. */
  void clear() {
    rows.clear();
  }
}
