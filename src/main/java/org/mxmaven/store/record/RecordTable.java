package org.mxmaven.store.record;

import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.DomainHistoryTable;

/** What the tables of records have in common: whose they are and when they were in DNS. */
public abstract class RecordTable extends DomainHistoryTable {
  private static final long serialVersionUID = 1L;

  protected RecordTable(String table) {
    // The Python tool adds rows without times.
    super(table, Cells.TEXT, Cells.TEXT);
  }
}
