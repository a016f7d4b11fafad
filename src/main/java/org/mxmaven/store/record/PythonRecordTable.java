package org.mxmaven.store.record;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;

/** What the tables of records have in common that the Python tool has, too. */
public abstract class PythonRecordTable extends RecordTable {
  private static final long serialVersionUID = 1L;

  /** When the row was added, in local time. */
  public final TableField<Record, String> dateAdded = createField(name("date_added"), Cells.TEXT);

  protected PythonRecordTable(String table) {
    super(table);
  }
}
