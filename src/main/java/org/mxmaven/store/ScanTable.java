package org.mxmaven.store;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code Scan}: a row for each run that looked domains up. */
final class ScanTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  final TableField<Record, Long> id = createField(name("id"), SQLDataType.BIGINT.nullable(false));
  final TableField<Record, String> started =
      createField(name("started"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> finished = createField(name("finished"), SQLDataType.VARCHAR);
  final TableField<Record, String> version =
      createField(name("version"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> arguments =
      createField(name("arguments"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> list = createField(name("list"), SQLDataType.VARCHAR);
  final TableField<Record, Integer> domains = createField(name("domains"), SQLDataType.INTEGER);
  final TableField<Record, Integer> problems = createField(name("problems"), SQLDataType.INTEGER);
  final TableField<Record, Integer> failed = createField(name("failed"), SQLDataType.INTEGER);

  final TableField<Record, String> alive = createField(name("alive"), SQLDataType.VARCHAR);
  final TableField<Record, String> stopped = createField(name("stopped"), SQLDataType.VARCHAR);

  ScanTable() {
    super(name("Scan"));
  }
}
