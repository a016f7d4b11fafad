package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.DomainHistoryTable;

/** The table {@code DkimAsked}: what was asked about a domain's keys, and denied. */
public final class DkimAskedTable extends DomainHistoryTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, String> denied = createField(name("denied"), Cells.TEXT);
  public final TableField<Record, String> others = createField(name("others"), Cells.TEXT);
  public final TableField<Record, String> failed = createField(name("failed"), Cells.TEXT);
  public final TableField<Record, Integer> complete =
      createField(name("complete"), Cells.INTEGER.nullable(false));
  public final TableField<Record, String> elsewhere = createField(name("elsewhere"), Cells.TEXT);

  DkimAskedTable() {
    super("DkimAsked", Cells.TEXT.nullable(false), Cells.TEXT);
  }
}
