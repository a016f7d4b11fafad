package org.mxmaven.store.row;

import static org.jooq.impl.DSL.name;

import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;

/** A table of something that domains have from one time to another. */
public abstract class DomainHistoryTable extends HeldTable {
  private static final long serialVersionUID = 1L;

  /** The key of the domain. */
  public final TableField<Record, String> hashId =
      createField(name("hash_id"), Cells.TEXT.nullable(false));

  /** As that of {@link HeldTable}. */
  protected DomainHistoryTable(String table, DataType<String> appeared, DataType<String> went) {
    super(table, appeared, went);
  }
}
