package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.TableImpl;

/** What the tables of records have in common: whose they are and when they were in DNS. */
public abstract class RecordTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, Long> id = createField(name("id"), Cells.LONG.nullable(false));
  public final TableField<Record, String> dateAdded = createField(name("date_added"), Cells.TEXT);
  public final TableField<Record, String> hashId =
      createField(name("hash_id"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> appeared = createField(name("appeared"), Cells.TEXT);
  public final TableField<Record, String> went = createField(name("went"), Cells.TEXT);

  public RecordTable(String table) {
    super(name(table));
  }
}
