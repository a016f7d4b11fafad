package org.mxmaven.store.row;

import org.jooq.Record;

/**
 * How something that holds is found again in the rows of its table, and written to them.
 *
 * @param <T> what holds
 */
public interface RowForm<T> {

  /** By what it is the same as another one of its domain; a value with {@code equals}. */
  Object key(T held);

  /** The same of what a row holds. */
  Object key(Record row);

  /** Writes all of it to a new row. */
  void fill(RowBatch.Row row, T held);

  /** Whether a row with its key says something else of it, and is to be corrected. */
  boolean differs(T held, Record row);

  /** Writes what may be corrected. */
  void correct(RowBatch.Row row, T held);
}
