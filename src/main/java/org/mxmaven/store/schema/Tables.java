package org.mxmaven.store.schema;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.record.RecordTable;
import org.mxmaven.store.row.NumberedTable;

/**
 * The tables of the database as jOOQ knows them. Written by hand, because jOOQ's code generator
 * cannot read the schema's DDL (its interpreter refuses TEXT primary keys); a test compares them
 * with what the scripts make. Those of records are with their kinds.
 */
public final class Tables {
  public static final DomainTable DOMAIN = new DomainTable();
  public static final LookupTable LOOKUP = new LookupTable();
  public static final DkimAskedTable DKIM_ASKED = new DkimAskedTable();
  public static final ScanTable SCAN = new ScanTable();
  public static final FindingTable FINDING = new FindingTable();
  public static final FormerVerdictTable FORMER_VERDICT = new FormerVerdictTable();
  public static final VerdictView VERDICT = new VerdictView();

  private static final List<NumberedTable> ALL = all(RecordKinds.tables());

  private Tables() {}

  /** All tables, each after those that its rows refer to; views left out. */
  public static List<NumberedTable> all() {
    return ALL;
  }

  private static List<NumberedTable> all(List<RecordTable> records) {
    List<NumberedTable> all = new ArrayList<>(List.of(SCAN, DOMAIN));
    all.addAll(records);
    all.addAll(List.of(LOOKUP, DKIM_ASKED, FORMER_VERDICT, FINDING));
    return List.copyOf(all);
  }
}
