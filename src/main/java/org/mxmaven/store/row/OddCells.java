package org.mxmaven.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.store.OddCell;

/** Tells of the cells that hold what they should not. It goes with the configuration of jOOQ. */
public final class OddCells {
  private static final int LONGEST_VALUE = 60;

  private final Consumer<OddCell> listener;

  public OddCells(Consumer<OddCell> listener) {
    this.listener = listener;
  }

  /** What is told of cells that are read by it. */
  public static OddCells of(DSLContext context) {
    return of(context.configuration());
  }

  static OddCells of(Configuration configuration) {
    return (OddCells)
        Objects.requireNonNullElseGet(
            configuration.data(OddCells.class), () -> new OddCells(cell -> {}));
  }

  public void addTo(Configuration configuration) {
    configuration.data(OddCells.class, this);
  }

  /**
   * Tells of a cell of a row.
   *
   * @param field one of a table; told as missing if the row holds nothing of use there
   */
  public void tell(Record row, TableField<Record, ?> field) {
    Table<Record> table = Objects.requireNonNull(field.getTable());
    @Nullable Field<Long> number = number(table);
    @Nullable Long id = number == null || row.field(number) == null ? null : row.get(number);
    listener.accept(
        new OddCell(
            table.getName(),
            id == null ? OptionalLong.empty() : OptionalLong.of(id),
            field.getName(),
            text(row.get(field))));
  }

  /** Tells of a cell that is being read. */
  void tell(ResultSet row, Field<?> field, Object value) {
    @Nullable Table<?> table = field instanceof TableField<?, ?> column ? column.getTable() : null;
    listener.accept(
        new OddCell(
            table == null ? "a result" : table.getName(),
            number(row, table),
            field.getName(),
            text(value)));
  }

  private static @Nullable Field<Long> number(@Nullable Table<?> table) {
    return table instanceof NumberedTable numbered ? numbered.number() : null;
  }

  private static OptionalLong number(ResultSet row, @Nullable Table<?> table) {
    @Nullable Field<Long> number = number(table);
    if (number == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(row.getLong(row.findColumn(number.getName())));
    } catch (SQLException e) {
      // It was not asked for.
      return OptionalLong.empty();
    }
  }

  public static String text(@Nullable Object value) {
    if (value == null) {
      return "missing";
    }
    if (value instanceof byte[] bytes) {
      return "%d bytes that are no text".formatted(bytes.length);
    }
    if (value instanceof String text) {
      return text.length() > LONGEST_VALUE
          ? "\"%s...\"".formatted(text.substring(0, LONGEST_VALUE))
          : "\"%s\"".formatted(text);
    }
    return value.toString();
  }
}
