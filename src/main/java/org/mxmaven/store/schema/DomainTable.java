package org.mxmaven.store.schema;

import static org.jooq.impl.DSL.name;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.mxmaven.store.row.Cells;
import org.mxmaven.store.row.NumberedTable;
import org.mxmaven.store.row.StoredTime;

/** The table {@code Domain}: a row for each domain, with its current verdicts. */
public final class DomainTable extends TableImpl<Record> implements NumberedTable {
  private static final long serialVersionUID = 1L;

  public final TableField<Record, String> hashId =
      createField(name("hash_id"), Cells.TEXT.nullable(false));
  public final TableField<Record, String> dateAdded = createField(name("date_added"), Cells.TEXT);
  public final TableField<Record, String> dateUpdated =
      createField(name("date_updated"), Cells.TEXT);
  public final TableField<Record, String> domain = createField(name("name"), Cells.TEXT);
  public final TableField<Record, String> status = createField(name("status"), Cells.TEXT);
  public final TableField<Record, Integer> hasDmarc =
      createField(name("has_dmarc"), Cells.INTEGER.nullable(false));
  public final TableField<Record, Integer> hasSpf =
      createField(name("has_spf"), Cells.INTEGER.nullable(false));
  public final TableField<Record, String> failure = createField(name("failure"), Cells.TEXT);
  public final TableField<Record, Long> lastScan = createField(name("last_scan"), Cells.LONG);
  public final TableField<Record, Integer> line = createField(name("line"), Cells.INTEGER);
  public final TableField<Record, String> unknown = createField(name("unknown"), Cells.TEXT);
  public final TableField<Record, String> since = createField(name("since"), Cells.TEXT);
  public final VerdictFields verdicts =
      new VerdictFields((column, type) -> createField(name(column), type));
  public final TableField<Record, Integer> present = createField(name("present"), Cells.INTEGER);
  public final TableField<Record, Integer> problem = createField(name("problem"), Cells.INTEGER);

  /**
   * The order of adding. SQLite numbers the rows of every table by that name; where it is a column,
   * no other program writes it, so that it is none of this table's.
   */
  public final Field<Long> rowid = DSL.field(name("Domain", "rowid"), Cells.LONG);

  DomainTable() {
    super(name("Domain"));
  }

  /** When a row was last written; the epoch if it does not say. */
  public Instant updated(Record row, StoredTime time) {
    return Stream.of(row.get(dateAdded), row.get(dateUpdated))
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .map(time::ofLocal)
        .orElse(Instant.EPOCH);
  }

  @Override
  public Field<Long> number() {
    return rowid;
  }
}
