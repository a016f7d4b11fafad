package org.mxmaven.store.jooq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.NumberedTable;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.RowBatch;

/** Copies tables of one database into another one, of whatever engines they are. */
final class TableCopy {
  /** Rows that are read and written together. */
  private static final int BATCH = 1_000;

  private final Engine from;
  private final Engine to;

  TableCopy(Engine from, Engine to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Copies all rows of a table.
   *
   * @param isUnwanted asked now and then; if it is true, the copy is given up
   * @return how many there were
   */
  long copy(NumberedTable table, DSLContext source, DSLContext target, BooleanSupplier isUnwanted) {
    Field<Long> number = table.number();
    List<Field<?>> columns = new ArrayList<>(Arrays.asList(table.fields()));
    if (!columns.contains(number)) {
      columns.add(number);
    }
    RowBatch inserts = RowBatch.insert(target, table);
    long count = 0;
    try (Rows rows = new Rows(source, table, columns, number)) {
      for (List<Record> some = rows.next(); !some.isEmpty(); some = rows.next()) {
        if (from.holdsAnyType() && !to.holdsAnyType()) {
          some.forEach(row -> refuseOdd(table, number, columns, row));
        }
        if (isUnwanted.getAsBoolean()) {
          throw new StoreException("the copy to %s was given up; nothing is copied".formatted(to));
        }
        some.forEach(row -> add(inserts.row(), columns, row));
        inserts.execute();
        count += some.size();
      }
    }
    return count;
  }

  private static void add(RowBatch.Row copy, List<Field<?>> columns, Record row) {
    for (int i = 0; i < columns.size(); i++) {
      copy.setAny(columns.get(i), row.get(i));
    }
    copy.add();
  }

  /** Whatever the cells hold is copied, where they can hold anything. */
  private List<Field<?>> read(List<Field<?>> columns) {
    return from.holdsAnyType()
        ? columns.stream()
            .<Field<?>>map(column -> DSL.field(column.getQualifiedName(), SQLDataType.OTHER))
            .toList()
        : columns;
  }

  private void refuseOdd(
      Table<Record> table, Field<Long> number, List<Field<?>> columns, Record row) {
    for (int i = 0; i < columns.size(); i++) {
      if (!Cells.fits(columns.get(i).getType(), row.get(i))) {
        throw new StoreException(
            "row %s of %s in %s cannot be copied: %s is %s; mend or remove it there"
                .formatted(
                    row.get(columns.indexOf(number)),
                    table.getName(),
                    from,
                    columns.get(i).getName(),
                    OddCells.text(row.get(i))));
      }
    }
  }

  /** The rows of a table of the source, whose failures are the source's. */
  private final class Rows implements AutoCloseable {
    private final Cursor<Record> cursor;

    Rows(DSLContext source, Table<Record> table, List<Field<?>> columns, Field<Long> number) {
      try {
        cursor =
            source.select(read(columns)).from(table).orderBy(number).fetchSize(BATCH).fetchLazy();
      } catch (DataAccessException e) {
        throw from.using(e);
      }
    }

    /** Empty at the end. */
    List<Record> next() {
      try {
        return cursor.fetchNext(BATCH);
      } catch (DataAccessException e) {
        throw from.using(e);
      }
    }

    @Override
    public void close() {
      cursor.close();
    }
  }
}
