package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mxmaven.store.read.DomainState;
import org.mxmaven.store.schema.RowBatch;

/** Writes the rows of {@code FormerVerdict}: verdicts that a domain has no longer. */
public final class FormerVerdictWriter {
  private final RowBatch inserts;

  public FormerVerdictWriter(DSLContext context) {
    this.inserts =
        RowBatch.insert(
            context,
            FORMER_VERDICT,
            List.of(
                FORMER_VERDICT.hashId,
                FORMER_VERDICT.present,
                FORMER_VERDICT.hasMx,
                FORMER_VERDICT.spfPolicy,
                FORMER_VERDICT.spfInVain,
                FORMER_VERDICT.dmarcPolicy,
                FORMER_VERDICT.txtLengthOk,
                FORMER_VERDICT.appeared,
                FORMER_VERDICT.went));
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
      String hash,
      @Nullable String since,
      String at,
      DomainState.Columns before,
      DomainState.Columns now) {
    if (since == null) {
      return at;
    }
    if (now.equals(before)) {
      return since;
    }
    inserts.add(
        hash,
        before.present(),
        before.hasMx(),
        before.spf(),
        DomainState.flag(before.spfInVain()),
        before.dmarc(),
        before.txtLength(),
        since,
        at);
    return at;
  }

  public void execute() {
    inserts.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    inserts.clear();
  }
}
