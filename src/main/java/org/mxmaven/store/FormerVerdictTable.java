package org.mxmaven.store;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code FormerVerdict}: the verdicts that a domain had before its present ones. */
final class FormerVerdictTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  final TableField<Record, Long> id = createField(name("id"), SQLDataType.BIGINT.nullable(false));
  final TableField<Record, String> hashId =
      createField(name("hash_id"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, Integer> present = createField(name("present"), SQLDataType.INTEGER);
  final TableField<Record, Integer> hasMx =
      createField(name("has_mx"), SQLDataType.INTEGER.nullable(false));
  final TableField<Record, String> spfPolicy = createField(name("spf_policy"), SQLDataType.VARCHAR);
  final TableField<Record, Integer> spfInVain =
      createField(name("spf_in_vain"), SQLDataType.INTEGER);
  final TableField<Record, String> dmarcPolicy =
      createField(name("dmarc_policy"), SQLDataType.VARCHAR);
  final TableField<Record, String> txtLengthOk =
      createField(name("txt_length_ok"), SQLDataType.VARCHAR);
  final TableField<Record, String> appeared =
      createField(name("appeared"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> went =
      createField(name("went"), SQLDataType.VARCHAR.nullable(false));

  FormerVerdictTable() {
    super(name("FormerVerdict"));
  }
}
