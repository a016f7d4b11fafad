package org.mxmaven.store;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.TableImpl;

/** The table {@code Scan}: a row for each run that looked domains up. */
final class ScanTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  final TableField<Record, Long> id = createField(name("id"), Cells.LONG.nullable(false));
  final TableField<Record, String> started =
      createField(name("started"), Cells.TEXT.nullable(false));
  final TableField<Record, String> finished = createField(name("finished"), Cells.TEXT);
  final TableField<Record, String> version =
      createField(name("version"), Cells.TEXT.nullable(false));
  final TableField<Record, String> arguments =
      createField(name("arguments"), Cells.TEXT.nullable(false));
  final TableField<Record, String> list = createField(name("list"), Cells.TEXT);
  final TableField<Record, Integer> domains = createField(name("domains"), Cells.INTEGER);
  final TableField<Record, Integer> problems = createField(name("problems"), Cells.INTEGER);
  final TableField<Record, Integer> failed = createField(name("failed"), Cells.INTEGER);

  final TableField<Record, String> alive = createField(name("alive"), Cells.TEXT);
  final TableField<Record, String> stopped = createField(name("stopped"), Cells.TEXT);

  ScanTable() {
    super(name("Scan"));
  }
}
