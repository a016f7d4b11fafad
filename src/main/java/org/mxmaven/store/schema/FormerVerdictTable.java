package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.DomainHistoryTable;

/** The table {@code FormerVerdict}: the verdicts that a domain had before its present ones. */
public final class FormerVerdictTable extends DomainHistoryTable {
  private static final long serialVersionUID = 1L;

  public final VerdictFields verdicts =
      new VerdictFields((column, type) -> createField(name(column), type));
  public final TableField<Record, Integer> present = createField(name("present"), Cells.INTEGER);

  public FormerVerdictTable() {
    super("FormerVerdict", Cells.TEXT.nullable(false), Cells.TEXT.nullable(false));
  }
}
