package org.mxmaven.store.row;

import static org.jooq.impl.DSL.name;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.TableImpl;

/** A table whose rows hold from one time to another. */
public abstract class HeldTable extends TableImpl<Record> implements NumberedTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, Long> id = createField(name("id"), Cells.LONG.nullable(false));

  /** Since when what the row holds was so. */
  public final TableField<Record, String> appeared;

  /** Until when; NULL: it still is. */
  public final TableField<Record, String> went;

  /**
   * A table of that name.
   *
   * @param appeared the type of that column
   * @param went the type of that column
   */
  protected HeldTable(String table, DataType<String> appeared, DataType<String> went) {
    super(name(table));
    this.appeared = createField(name("appeared"), appeared);
    this.went = createField(name("went"), went);
  }

  @Override
  public final Field<Long> number() {
    return id;
  }
}
