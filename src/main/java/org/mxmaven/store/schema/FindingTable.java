package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.DomainHistoryTable;

/** The table {@code Finding}: what the checks found in a domain, a row for as long as it holds. */
public final class FindingTable extends DomainHistoryTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, Long> scan =
      createField(name("scan"), Cells.LONG.nullable(false));
  public final TableField<Record, String> checkId =
      createField(name("check_id"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> severity =
      createField(name("severity"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> subject =
      createField(name("subject"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> message =
      createField(name("message"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> subjectKind =
      createField(name("subject_kind"), Cells.TEXT);
  public final TableField<Record, String> arguments = createField(name("arguments"), Cells.TEXT);
  public final TableField<Record, String> identity = createField(name("identity"), Cells.TEXT);
  public final TableField<Record, String> about = createField(name("about"), Cells.TEXT);

  FindingTable() {
    super("Finding", Cells.TEXT.nullable(false), Cells.TEXT);
  }
}
