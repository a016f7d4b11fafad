package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.TableImpl;

/** The table {@code Lookup}: every question asked, a row each time that the answer changed. */
public final class LookupTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, Long> id = createField(name("id"), Cells.LONG.nullable(false));
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
  public final TableField<Record, String> appeared =
      createField(name("appeared"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> went = createField(name("went"), Cells.TEXT);
  public final TableField<Record, String> dnssec = createField(name("dnssec"), Cells.TEXT);

  public LookupTable() {
    super(name("Lookup"));
  }
}
