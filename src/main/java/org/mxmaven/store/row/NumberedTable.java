package org.mxmaven.store.row;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** A table whose rows are numbered in the order of writing. */
public interface NumberedTable extends Table<Record> {

  /** The number of a row: a column, or what the engine numbers rows by. */
  Field<Long> number();
}
