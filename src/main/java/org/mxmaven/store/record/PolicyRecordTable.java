package org.mxmaven.store.record;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;

/**
 * The tables {@code SpfRecord} and {@code DmarcRecord}: a row for each such record of a domain,
 * present or past.
 */
public final class PolicyRecordTable extends PythonRecordTable {
  private static final long serialVersionUID = 1L;

  final TableField<Record, String> policy = createField(name("policy"), Cells.TEXT);
  final TableField<Record, Integer> isValid = createField(name("is_valid"), Cells.INTEGER);
  final TableField<Record, String> value = createField(name("value"), Cells.TEXT);

  public PolicyRecordTable(String table) {
    super(table);
  }
}
