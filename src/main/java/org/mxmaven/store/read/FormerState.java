package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;

/** Reads a row of {@code FormerVerdict}. */
final class FormerState {
  /** The columns that are read. */
  public static final List<Field<?>> FIELDS =
      List.of(
          FORMER_VERDICT.id,
          FORMER_VERDICT.present,
          FORMER_VERDICT.hasMx,
          FORMER_VERDICT.spfPolicy,
          FORMER_VERDICT.spfInVain,
          FORMER_VERDICT.dmarcPolicy,
          FORMER_VERDICT.txtLengthOk,
          FORMER_VERDICT.appeared,
          FORMER_VERDICT.went);

  private FormerState() {}

  public static DomainState.Columns of(Record row) {
    return new DomainState.Columns(
        row.get(FORMER_VERDICT.present),
        Objects.requireNonNullElse(row.get(FORMER_VERDICT.hasMx), DomainState.UNKNOWN_MX),
        row.get(FORMER_VERDICT.spfPolicy),
        Objects.equals(row.get(FORMER_VERDICT.spfInVain), 1),
        row.get(FORMER_VERDICT.dmarcPolicy),
        row.get(FORMER_VERDICT.txtLengthOk));
  }
}
