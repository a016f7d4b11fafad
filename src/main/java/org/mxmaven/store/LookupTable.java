package org.mxmaven.store;

import static org.jooq.impl.DSL.name;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code Lookup}: every question asked, a row each time that the answer changed. */
final class LookupTable extends TableImpl<Record> {
  private static final long serialVersionUID = 1L;

  final TableField<Record, Long> id = createField(name("id"), SQLDataType.BIGINT.nullable(false));
  final TableField<Record, String> owner =
      createField(name("name"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> rrType =
      createField(name("type"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, Integer> known =
      createField(name("known"), SQLDataType.INTEGER.nullable(false));
  final TableField<Record, String> status =
      createField(name("status"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> answer = createField(name("answer"), SQLDataType.VARCHAR);
  final TableField<Record, String> aliases = createField(name("aliases"), SQLDataType.VARCHAR);
  final TableField<Record, Long> ttl = createField(name("ttl"), SQLDataType.BIGINT);
  final TableField<Record, String> server = createField(name("server"), SQLDataType.VARCHAR);
  final TableField<Record, String> appeared =
      createField(name("appeared"), SQLDataType.VARCHAR.nullable(false));
  final TableField<Record, String> went = createField(name("went"), SQLDataType.VARCHAR);

  LookupTable() {
    super(name("Lookup"));
  }
}
