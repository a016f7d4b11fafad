package org.mxmaven.store;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code Finding}: what the checks found in a domain, a row for as long as it holds. */
final class FindingTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  final TableField<Record, Long> id = createField(name("id"), SQLDataType.BIGINT.nullable(false));
  final TableField<Record, Long> scan =
      createField(name("scan"), SQLDataType.BIGINT.nullable(false));
  final TableField<Record, String> hashId =
      createField(name("hash_id"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> checkId =
      createField(name("check_id"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> severity =
      createField(name("severity"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> subject =
      createField(name("subject"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> message =
      createField(name("message"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> appeared =
      createField(name("appeared"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> went = createField(name("went"), SQLDataType.VARCHAR);

  FindingTable() {
    super(name("Finding"));
  }
}
