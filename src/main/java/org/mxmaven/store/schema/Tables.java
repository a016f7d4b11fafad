package org.mxmaven.store.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * The tables of the database as jOOQ knows them. Written by hand, because jOOQ's code generator
 * cannot read the schema's DDL (its interpreter refuses TEXT primary keys); a test compares them
 * with what the migrations make.
 */
public final class Tables {
  public static final DomainTable DOMAIN = new DomainTable();
  public static final MxRecordTable MX_RECORD = new MxRecordTable();
  public static final PolicyRecordTable SPF_RECORD = new PolicyRecordTable("SpfRecord");
  public static final PolicyRecordTable DMARC_RECORD = new PolicyRecordTable("DmarcRecord");
  public static final LookupTable LOOKUP = new LookupTable();
  public static final ScanTable SCAN = new ScanTable();
  public static final FindingTable FINDING = new FindingTable();
  public static final FormerVerdictTable FORMER_VERDICT = new FormerVerdictTable();
  public static final VerdictView VERDICT = new VerdictView();

  private Tables() {}

  /** All tables, views left out. */
  public static List<Table<?>> all() {
    return List.of(
        DOMAIN, MX_RECORD, SPF_RECORD, DMARC_RECORD, LOOKUP, SCAN, FINDING, FORMER_VERDICT);
  }

  /** All tables, each after those that its rows refer to, with what numbers the rows. */
  public static Map<Table<Record>, Field<Long>> numbered() {
    Map<Table<Record>, Field<Long>> numbered = new LinkedHashMap<>();
    numbered.put(SCAN, SCAN.id);
    numbered.put(DOMAIN, DOMAIN.rowid);
    for (RecordTable table : List.of(MX_RECORD, SPF_RECORD, DMARC_RECORD)) {
      numbered.put(table, table.id);
    }
    numbered.put(LOOKUP, LOOKUP.id);
    numbered.put(FORMER_VERDICT, FORMER_VERDICT.id);
    numbered.put(FINDING, FINDING.id);
    return numbered;
  }

  /** What numbers the rows of the table of that name. */
  public static Field<Long> number(String table) {
    return numbered().entrySet().stream()
        .filter(entry -> entry.getKey().getName().equals(table))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(DOMAIN.rowid);
  }
}
