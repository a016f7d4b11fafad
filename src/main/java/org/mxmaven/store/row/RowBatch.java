package org.mxmaven.store.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * One statement, and rows of values that it is to be executed with. Its columns are those that the
 * first row sets; every other row must set the same. jOOQ writes its SQL, once; from then on the
 * driver executes it, since jOOQ would look at every value of every row. It stays prepared for as
 * long as the connection is open.
 */
public final class RowBatch {
  /** In the place of a value that is not set yet; NULL is one that is. */
  private static final Object UNSET = new Object();

  private static final int MANY_COLUMNS = 32;

  private final DSLContext context;
  private final Table<Record> table;
  private final Optional<TableField<Record, ?>> key;
  private final boolean takesNul;
  private final List<Field<?>> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private boolean isKnown;
  private @Nullable PreparedStatement prepared;

  private RowBatch(DSLContext context, Table<Record> table, Optional<TableField<Record, ?>> key) {
    this.context = context;
    this.table = table;
    this.key = key;
    this.takesNul = context.family() != SQLDialect.POSTGRES;
  }

  /** Inserts rows. */
  public static RowBatch insert(DSLContext context, Table<Record> table) {
    return new RowBatch(context, table, Optional.empty());
  }

  /** Updates the rows of certain keys. */
  public static RowBatch update(DSLContext context, TableField<Record, ?> key) {
    return new RowBatch(
        context, Objects.requireNonNull(key.getTable(), "a table's field"), Optional.of(key));
  }

  /** A row to be inserted, to be filled and added. */
  public Row row() {
    return new Row(UNSET);
  }

  /** New values for the row of that key. */
  public Row row(Object keyOfRow) {
    return new Row(keyOfRow);
  }

  /** The values of a row, by column. */
  public final class Row {
    private final Object keyOfRow;
    private @Nullable Object[] values;
    private int next;
    private int count;

    private Row(Object keyOfRow) {
      this.keyOfRow = keyOfRow;
      this.values = new Object[isKnown ? columns.size() : MANY_COLUMNS];
      Arrays.fill(values, UNSET);
    }

    /**
     * Sets the value of a column.
     *
     * @throws IllegalStateException if it is set already, or is none that the first row has set
     */
    public <T> Row set(Field<T> column, @Nullable T value) {
      return setAny(column, value);
    }

    /** The same for a column that can hold anything. */
    public Row setAny(Field<?> column, @Nullable Object value) {
      int place = place(column);
      if (values[place] != UNSET) {
        throw new IllegalStateException(column + " is set already");
      }
      values[place] = takesNul || !(value instanceof String text) ? value : withoutNul(text);
      count++;
      next = place + 1;
      return this;
    }

    /** Mostly the one behind the one that was set before. */
    private int place(Field<?> column) {
      if (next < columns.size() && columns.get(next) == column) {
        return next;
      }
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i) == column) {
          return i;
        }
      }
      if (isKnown) {
        throw new IllegalStateException(column + " is not set in other rows");
      }
      columns.add(column);
      if (columns.size() > values.length) {
        int before = values.length;
        values = Arrays.copyOf(values, 2 * before);
        Arrays.fill(values, before, values.length, UNSET);
      }
      return columns.size() - 1;
    }

    /**
     * Adds the row to the batch.
     *
     * @throws IllegalStateException if a column is not set
     */
    public void add() {
      if (count != columns.size() || (keyOfRow == UNSET) == key.isPresent()) {
        throw new IllegalStateException("a row of " + table + " lacks a column");
      }
      isKnown = true;
      rows.add(this);
    }
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
      prepared = connection.prepareStatement(query().getSQL());
    }
    int width = columns.size();
    try {
      for (Row row : rows) {
        for (int i = 0; i < width; i++) {
          prepared.setObject(i + 1, row.values[i]);
        }
        if (key.isPresent()) {
          prepared.setObject(width + 1, row.keyOfRow);
        }
        prepared.addBatch();
      }
      prepared.executeBatch();
    } finally {
      prepared.clearBatch();
    }
  }

  private Query query() {
    if (key.isEmpty()) {
      return context
          .insertInto(table)
          .columns(columns)
          .values(Collections.nCopies(columns.size(), null));
    }
    Map<Field<?>, @Nullable Object> places = new LinkedHashMap<>();
    columns.forEach(column -> places.put(column, null));
    return context.update(table).set(places).where(isOf(key.get()));
  }

  private static <K> org.jooq.Condition isOf(TableField<Record, K> key) {
    return key.eq((@Nullable K) null);
  }

  /** PostgreSQL's text holds every character but this one; the sign for it stands in its place. */
  public static String withoutNul(String text) {
    return text.replace('\0', '\u2400');
  }
}
