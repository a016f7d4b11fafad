package org.mxmaven.store.record;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;

/** The table {@code DkimKey}: a row for each key of a domain, present or past. */
public final class DkimKeyTable extends RecordTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, String> selector = createField(name("selector"), Cells.TEXT);
  public final TableField<Record, String> value = createField(name("value"), Cells.TEXT);
  final TableField<Record, String> type = createField(name("type"), Cells.TEXT);
  final TableField<Record, Integer> bits = createField(name("bits"), Cells.INTEGER);
  public final TableField<Record, String> alias = createField(name("alias"), Cells.TEXT);

  /** What the key is found again by at other domains. */
  public final TableField<Record, String> fingerprint =
      createField(name("fingerprint"), Cells.TEXT);

  /** A prime that the key shares with another one, in hexadecimal; NULL if none is known. */
  public final TableField<Record, String> factor = createField(name("factor"), Cells.TEXT);

  /** The name at which that other key was seen. */
  public final TableField<Record, String> partner = createField(name("partner"), Cells.TEXT);

  DkimKeyTable() {
    super("DkimKey");
  }
}
