package org.mxmaven.store;

import java.util.List;
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
}
