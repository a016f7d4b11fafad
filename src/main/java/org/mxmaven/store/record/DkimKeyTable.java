package org.mxmaven.store.record;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;

/** The table {@code DkimKey}: a row for each key of a domain, present or past. */
final class DkimKeyTable extends RecordTable {
  private static final long serialVersionUID = 1L;

  final TableField<Record, String> selector = createField(name("selector"), Cells.TEXT);
  final TableField<Record, String> value = createField(name("value"), Cells.TEXT);
  final TableField<Record, String> type = createField(name("type"), Cells.TEXT);
  final TableField<Record, Integer> bits = createField(name("bits"), Cells.INTEGER);
  final TableField<Record, String> alias = createField(name("alias"), Cells.TEXT);

  DkimKeyTable() {
    super("DkimKey");
  }
}
