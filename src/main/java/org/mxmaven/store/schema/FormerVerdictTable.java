package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.TableImpl;

/** The table {@code FormerVerdict}: the verdicts that a domain had before its present ones. */
public final class FormerVerdictTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, Long> id = createField(name("id"), Cells.LONG.nullable(false));
  public final TableField<Record, String> hashId =
      createField(name("hash_id"), Cells.TEXT.nullable(false));
  public final TableField<Record, Integer> present = createField(name("present"), Cells.INTEGER);
  public final TableField<Record, Integer> hasMx =
      createField(name("has_mx"), Cells.INTEGER.nullable(false));
  public final TableField<Record, String> spfPolicy = createField(name("spf_policy"), Cells.TEXT);
  public final TableField<Record, Integer> spfInVain =
      createField(name("spf_in_vain"), Cells.INTEGER);
  public final TableField<Record, String> dmarcPolicy =
      createField(name("dmarc_policy"), Cells.TEXT);
  public final TableField<Record, String> txtLengthOk =
      createField(name("txt_length_ok"), Cells.TEXT);
  public final TableField<Record, String> appeared =
      createField(name("appeared"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> went =
      createField(name("went"), Cells.TEXT.nullable(false));

  public FormerVerdictTable() {
    super(name("FormerVerdict"));
  }
}
