package org.mxmaven.store;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;

/** The table {@code MxRecord}: a row for each MX record of a domain, present or past. */
final class MxRecordTable extends RecordTable {
  private static final long serialVersionUID = 1L;

  final TableField<Record, String> exchanger = createField(name("exchanger"), Cells.TEXT);
  final TableField<Record, String> preference = createField(name("preference"), Cells.TEXT);
  final TableField<Record, Integer> isValid = createField(name("is_valid"), Cells.INTEGER);

  MxRecordTable() {
    super("MxRecord");
  }
}
