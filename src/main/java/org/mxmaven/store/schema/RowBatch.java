package org.mxmaven.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * One statement, and rows of values that it is to be executed with. jOOQ writes its SQL, once; from
 * then on the driver executes it, since jOOQ would look at every value of every row. It stays
 * prepared for as long as the connection is open.
 */
public final class RowBatch {
  private final DSLContext context;
  private final String sql;
  private final boolean takesNul;
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private @Nullable PreparedStatement prepared;

  private RowBatch(DSLContext context, Query query) {
    this.context = context;
    this.sql = query.getSQL();
    this.takesNul = context.family() != SQLDialect.POSTGRES;
  }

  /** Inserts rows of these columns. */
  public static RowBatch insert(
      DSLContext context, Table<Record> table, List<? extends Field<?>> columns) {
    return new RowBatch(
        context,
        context
            .insertInto(table)
            .columns(columns)
            .values(Collections.nCopies(columns.size(), null)));
  }

  /** Updates these columns in the row of which the key's value comes last. */
  public static <K> RowBatch update(
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
  public void add(@Nullable Object... values) {
    rows.add(values);
  }

  /** Executes the statement with all rows, in the order of adding, and empties the batch. */
  public void execute() {
    if (!rows.isEmpty()) {
      context.connection(this::execute);
    }
    clear();
  }

  /** Drops the rows that were not executed. */
  public void clear() {
    rows.clear();
  }

  private void execute(Connection connection) throws SQLException {
    if (prepared == null) {
      prepared = connection.prepareStatement(sql);
    }
    try {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          prepared.setObject(i + 1, stored(row[i]));
        }
        prepared.addBatch();
      }
      prepared.executeBatch();
    } finally {
      prepared.clearBatch();
    }
  }

  private @Nullable Object stored(@Nullable Object value) {
    return !takesNul && value instanceof String text ? withoutNul(text) : value;
  }

  /** PostgreSQL's text holds every character but this one; the sign for it stands in its place. */
  public static String withoutNul(String text) {
    return text.replace('\0', '\u2400');
  }
}
