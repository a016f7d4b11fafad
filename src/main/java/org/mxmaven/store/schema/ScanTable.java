package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.TableImpl;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.NumberedTable;

/** The table {@code Scan}: a row for each run that looked domains up. */
public final class ScanTable extends TableImpl<Record> implements NumberedTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, Long> id = createField(name("id"), Cells.LONG.nullable(false));
  public final TableField<Record, String> started =
      createField(name("started"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> finished = createField(name("finished"), Cells.TEXT);
  public final TableField<Record, String> version =
      createField(name("version"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> arguments =
      createField(name("arguments"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> list = createField(name("list"), Cells.TEXT);
  public final TableField<Record, Integer> domains = createField(name("domains"), Cells.INTEGER);
  public final TableField<Record, Integer> problems = createField(name("problems"), Cells.INTEGER);
  public final TableField<Record, Integer> failed = createField(name("failed"), Cells.INTEGER);

  public final TableField<Record, String> alive = createField(name("alive"), Cells.TEXT);
  public final TableField<Record, String> stopped = createField(name("stopped"), Cells.TEXT);

  ScanTable() {
    super(name("Scan"));
  }

  @Override
  public Field<Long> number() {
    return id;
  }
}
