package org.mxmaven.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** One prepared statement and the rows of values that it is to be executed with. */
final class RowBatch {
  private final DSLContext context;
  private final Query query;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private RowBatch(DSLContext context, Query query) {
    this.context = context;
    this.query = query;
  }

  /** Inserts rows of these columns. */
  static RowBatch insert(
      DSLContext context, Table<Record> table, List<? extends TableField<Record, ?>> columns) {
    return new RowBatch(
        context,
        context
            .insertInto(table)
            .columns(columns)
            .values(Collections.nCopies(columns.size(), null)));
  }

  /** Updates these columns in the row of which the key's value comes last. */
  static <K> RowBatch update(
      DSLContext context,
      TableField<Record, K> key,
      List<? extends TableField<Record, ?>> columns) {
    Map<Field<?>, @Nullable Object> places = new LinkedHashMap<>();
    for (TableField<Record, ?> column : columns) {
      places.put(column, null);
    }
    Table<Record> table = Objects.requireNonNull(key.getTable());
    return new RowBatch(
        context, context.update(table).set(places).where(key.eq((@Nullable K) null)));
  }

  /** Adds a row: a value for each column, in order. */
  void add(@Nullable Object... values) {
    rows.add(values);
  }

  /** Executes the statement with all rows, in the order of adding. */
  void execute() {
    if (rows.isEmpty()) {
      return;
    }
    context.batch(query, rows.toArray(Object[][]::new)).execute();
  }
}
