package org.mxmaven.store.record;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;

/** A table with a row for each record of a kind that a domain has, present or past. */
final class TextRecordTable extends RecordTable {
  private static final long serialVersionUID = 1L;

  final TableField<Record, String> value = createField(name("value"), Cells.TEXT);

  TextRecordTable(String table) {
    super(table);
  }
}
