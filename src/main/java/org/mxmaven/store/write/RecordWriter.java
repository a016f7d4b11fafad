package org.mxmaven.store.write;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.assess.Assessment;
import org.mxmaven.store.record.PythonRecordTable;
import org.mxmaven.store.record.RecordKind;
import org.mxmaven.store.record.RecordTable;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HeldRows;
import org.mxmaven.store.row.RowBatch;

/** Writes the rows of records of one kind. */
final class RecordWriter<T> {
  private final DSLContext context;
  private final RecordKind<T> kind;
  private final RecordTable table;
  private final HeldRows rows;

  RecordWriter(DSLContext context, RecordKind<T> kind) {
    this.context = context;
    this.kind = kind;
    this.table = kind.table();
    this.rows = new HeldRows(context, table);
  }

  /** Writes the records of domains, each once; those of which a look-up failed stay as they are. */
  void write(List<ScannedDomain> domains) {
    List<ScannedDomain> known =
        domains.stream().filter(domain -> kind.isKnown(judged(domain))).toList();
    Map<String, List<Record>> stored = stored(known);
    for (ScannedDomain domain : known) {
      rows.compare(
          kind.found(judged(domain)),
          stored.getOrDefault(domain.hash(), List.of()),
          kind,
          domain.utc(),
          row -> own(row, domain));
    }
    rows.execute();
  }

  private Assessment judged(ScannedDomain domain) {
    return kind.isOfNewest() ? domain.newest().assessment() : domain.seen().assessment();
  }

  private void own(RowBatch.Row row, ScannedDomain domain) {
    row.set(table.hashId, domain.hash());
    if (table instanceof PythonRecordTable shared) {
      row.set(shared.dateAdded, domain.local());
    }
  }

  /** Drops what was not written. */
  void clear() {
    rows.clear();
  }

  private Map<String, List<Record>> stored(List<ScannedDomain> domains) {
    return Chunks.query(
            ScannedDomain.oldHashes(domains),
            hashes ->
                context
                    .select(table.id, table.hashId)
                    .select(kind.columns())
                    .from(table)
                    .where(table.hashId.in(hashes))
                    .and(table.went.isNull())
                    .fetch())
        .collect(Collectors.groupingBy(row -> row.get(table.hashId)));
  }
}
