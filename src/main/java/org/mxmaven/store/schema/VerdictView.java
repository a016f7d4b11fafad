package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.TableImpl;
import org.mxmaven.store.row.Cells;

/**
 * The view {@code DomainVerdict}: every domain's current verdicts, those of rows that the Python
 * tool wrote derived from them. Only the columns that are read.
 */
public final class VerdictView extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, String> hashId = createField(name("hash_id"), Cells.TEXT);
  public final TableField<Record, Integer> unseen = createField(name("unseen"), Cells.INTEGER);
  public final TableField<Record, String> spf = createField(name("spf"), Cells.TEXT);
  public final TableField<Record, String> dmarc = createField(name("dmarc"), Cells.TEXT);
  public final TableField<Record, String> txt = createField(name("txt"), Cells.TEXT);

  VerdictView() {
    super(name("DomainVerdict"));
  }
}
