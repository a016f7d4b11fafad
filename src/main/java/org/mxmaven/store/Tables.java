package org.mxmaven.store;

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
final class Tables {
  static final DomainTable DOMAIN = new DomainTable();
  static final MxRecordTable MX_RECORD = new MxRecordTable();
  static final PolicyRecordTable SPF_RECORD = new PolicyRecordTable("SpfRecord");
  static final PolicyRecordTable DMARC_RECORD = new PolicyRecordTable("DmarcRecord");
  static final LookupTable LOOKUP = new LookupTable();
  static final ScanTable SCAN = new ScanTable();
  static final FindingTable FINDING = new FindingTable();
  static final FormerVerdictTable FORMER_VERDICT = new FormerVerdictTable();
  static final VerdictView VERDICT = new VerdictView();

  private Tables() {}

  /** All tables, views left out. */
  static List<Table<?>> all() {
    return List.of(
        DOMAIN, MX_RECORD, SPF_RECORD, DMARC_RECORD, LOOKUP, SCAN, FINDING, FORMER_VERDICT);
  }

  /** All tables, each after those that its rows refer to, with what numbers the rows. */
  static Map<Table<Record>, Field<Long>> numbered() {
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
  static Field<Long> number(String table) {
    return numbered().entrySet().stream()
        .filter(entry -> entry.getKey().getName().equals(table))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(DOMAIN.rowid);
  }
}
