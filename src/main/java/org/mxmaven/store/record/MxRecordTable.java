package org.mxmaven.store.record;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;

/** The table {@code MxRecord}: a row for each MX record of a domain, present or past. */
final class MxRecordTable extends PythonRecordTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, String> exchanger = createField(name("exchanger"), Cells.TEXT);
  public final TableField<Record, String> preference = createField(name("preference"), Cells.TEXT);
  public final TableField<Record, Integer> isValid = createField(name("is_valid"), Cells.INTEGER);

  public MxRecordTable() {
    super("MxRecord");
  }
}
