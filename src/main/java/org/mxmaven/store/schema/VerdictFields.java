package org.mxmaven.store.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictColumn;
import org.mxmaven.verdict.VerdictList;

/**
 * The columns of a table that hold verdicts. Their cells have one order, in every table: that of
 * the verdicts that are stored, and of the columns of each.
 */
public final class VerdictFields {
  private final List<Column> columns = new ArrayList<>();

  /**
   * A column of a verdict.
   *
   * @param place that of the column among those of its verdict
   */
  public record Column(Verdict<?> verdict, int place, TableField<Record, ?> field) {

    /** What stands there if the verdict is unknown. */
    public Object unknown() {
      return verdict.unknown().cells().get(place);
    }

    public VerdictColumn<?> described() {
      return verdict.columns().get(place);
    }

    /** Whether the cell is one that some word of the verdict has. */
    public boolean isWritten(Object cell) {
      return verdict.isWritten(place, cell);
    }
  }

  /**
   * The columns of a table.
   *
   * @param maker makes a column of that name and type
   */
  VerdictFields(BiFunction<String, DataType<?>, TableField<Record, ?>> maker) {
    for (Verdict<?> verdict : VerdictList.STORED) {
      for (VerdictColumn<?> column : verdict.columns()) {
        columns.add(
            new Column(
                verdict,
                verdict.columns().indexOf(column),
                maker.apply(column.name(), type(column))));
      }
    }
  }

  private static DataType<?> type(VerdictColumn<?> column) {
    return switch (column.type()) {
      case TEXT -> Cells.TEXT.nullable(!column.required());
      case INTEGER -> Cells.INTEGER.nullable(!column.required());
    };
  }

  /** All of them. */
  public List<Column> columns() {
    return Collections.unmodifiableList(columns);
  }

  /** As fields of a statement. */
  List<TableField<Record, ?>> fields() {
    return columns.stream().<TableField<Record, ?>>map(Column::field).toList();
  }

  /** The cells of a row. A number that is missing is that of the unknown word. */
  VerdictCells read(Record row) {
    List<@Nullable Object> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      @Nullable Object cell = row.get(column.field());
      cells.add(
          cell == null && column.described().type() == VerdictColumn.Type.INTEGER
              ? column.unknown()
              : cell);
    }
    return new VerdictCells(cells);
  }

  /** Writes cells to a row. */
  public void write(RowBatch.Row row, VerdictCells cells) {
    for (int i = 0; i < columns.size(); i++) {
      row.setAny(columns.get(i).field(), cells.cells().get(i));
    }
  }
}
