package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.HeldTable;

/** The table {@code Lookup}: every question asked, a row each time that the answer changed. */
public final class LookupTable extends HeldTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, String> owner =
      createField(name("name"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> rrType =
      createField(name("type"), Cells.TEXT.nullable(false));
  public final TableField<Record, Integer> known =
      createField(name("known"), Cells.INTEGER.nullable(false));
  public final TableField<Record, String> status =
      createField(name("status"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> answer = createField(name("answer"), Cells.TEXT);
  public final TableField<Record, String> aliases = createField(name("aliases"), Cells.TEXT);
  public final TableField<Record, Long> ttl = createField(name("ttl"), Cells.LONG);
  public final TableField<Record, String> server = createField(name("server"), Cells.TEXT);
  public final TableField<Record, String> dnssec = createField(name("dnssec"), Cells.TEXT);

  LookupTable() {
    super("Lookup", Cells.TEXT.nullable(false), Cells.TEXT);
  }
}
