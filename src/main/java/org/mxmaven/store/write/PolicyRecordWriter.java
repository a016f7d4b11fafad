package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.DMARC_RECORD;
import static org.mxmaven.store.schema.Tables.SPF_RECORD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.result.Judged;
import org.mxmaven.store.schema.Chunks;
import org.mxmaven.store.schema.PolicyRecordTable;
import org.mxmaven.store.schema.RowBatch;

/** Writes the rows of {@code SpfRecord} or {@code DmarcRecord}: new ones and those that went. */
final class PolicyRecordWriter {
  private final DSLContext context;
  private final PolicyRecordTable table;
  private final Predicate<KnownAnswers> isKnown;
  private final Function<Judged, List<PolicyRecord>> records;
  private final RowBatch inserts;
  private final RowBatch closes;
  private final RowBatch corrections;

  private PolicyRecordWriter(
      DSLContext context,
      PolicyRecordTable table,
      Predicate<KnownAnswers> isKnown,
      Function<Judged, List<PolicyRecord>> records) {
    this.context = context;
    this.table = table;
    this.isKnown = isKnown;
    this.records = records;
    this.inserts =
        RowBatch.insert(
            context,
            table,
            List.of(
                table.hashId,
                table.dateAdded,
                table.appeared,
                table.policy,
                table.isValid,
                table.value));
    this.closes = RowBatch.update(context, table.id, List.of(table.went));
    this.corrections = RowBatch.update(context, table.id, List.of(table.policy, table.isValid));
  }

  public static PolicyRecordWriter spf(DSLContext context) {
    return new PolicyRecordWriter(
        context,
        SPF_RECORD,
        KnownAnswers::spf,
        judged -> PolicyRecord.spf(judged.assessment().spf()));
  }

  public static PolicyRecordWriter dmarc(DSLContext context) {
    return new PolicyRecordWriter(
        context,
        DMARC_RECORD,
        KnownAnswers::dmarc,
        judged -> PolicyRecord.dmarc(judged.assessment().dmarc()));
  }

  /**
   * Writes the records of domains, each once; those of a domain whose look-up failed stay as they
   * are.
   */
  public void write(List<Seen> domains) {
    List<Seen> known = domains.stream().filter(seen -> isKnown.test(seen.known())).toList();
    Map<String, List<Record>> stored = stored(known);
    known.forEach(seen -> compare(seen, stored.getOrDefault(seen.hash(), List.of())));
    closes.execute();
    corrections.execute();
    inserts.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    closes.clear();
    corrections.clear();
    inserts.clear();
  }

  private void compare(Seen seen, List<Record> stored) {
    Map<String, PolicyRecord> found = new LinkedHashMap<>();
    records.apply(seen.judged()).forEach(record -> found.put(record.value(), record));
    for (Record row : stored) {
      PolicyRecord same = found.remove(row.get(table.value));
      if (same == null) {
        closes.add(seen.utc(), row.get(table.id));
      } else if (corrects(same, row)) {
        corrections.add(same.policy(), same.isValid(), row.get(table.id));
      }
    }
    found
        .values()
        .forEach(
            record ->
                inserts.add(
                    seen.hash(),
                    seen.local(),
                    seen.utc(),
                    record.policy(),
                    record.isValid(),
                    record.value()));
  }

  /** The Python tool misjudged some records; the policy of a redirect can change without it. */
  private boolean corrects(PolicyRecord record, Record row) {
    return !record.isPolicyUnknown()
        && !(Objects.equals(record.policy(), row.get(table.policy))
            && Objects.equals(record.isValid(), row.get(table.isValid)));
  }

  private Map<String, List<Record>> stored(List<Seen> domains) {
    return Chunks.query(
            Seen.oldHashes(domains),
            hashes ->
                context
                    .select(table.id, table.hashId, table.policy, table.isValid, table.value)
                    .from(table)
                    .where(table.hashId.in(hashes))
                    .and(table.went.isNull())
                    .fetch())
        .collect(Collectors.groupingBy(row -> row.get(table.hashId)));
  }
}
