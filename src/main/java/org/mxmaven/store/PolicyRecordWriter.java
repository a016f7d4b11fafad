package org.mxmaven.store;

import static org.mxmaven.store.Tables.DMARC_RECORD;
import static org.mxmaven.store.Tables.SPF_RECORD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.check.Judged;

/** Writes the rows of {@code SpfRecord} or {@code DmarcRecord}: new ones and those that went. */
final class PolicyRecordWriter {
  private final DSLContext context;
  private final StoredTime time;
  private final PolicyRecordTable table;
  private final Predicate<KnownAnswers> isKnown;
  private final Function<Judged, List<PolicyRecord>> records;
  private final RowBatch inserts;
  private final RowBatch closes;
  private final RowBatch corrections;

  private PolicyRecordWriter(
      DSLContext context,
      StoredTime time,
      PolicyRecordTable table,
      Predicate<KnownAnswers> isKnown,
      Function<Judged, List<PolicyRecord>> records) {
    this.context = context;
    this.time = time;
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

  static PolicyRecordWriter spf(DSLContext context, StoredTime time) {
    return new PolicyRecordWriter(
        context,
        time,
        SPF_RECORD,
        KnownAnswers::spf,
        judged -> PolicyRecord.spf(judged.assessment().spf()));
  }

  static PolicyRecordWriter dmarc(DSLContext context, StoredTime time) {
    return new PolicyRecordWriter(
        context,
        time,
        DMARC_RECORD,
        KnownAnswers::dmarc,
        judged -> PolicyRecord.dmarc(judged.assessment().dmarc()));
  }

  /**
   * Writes the records of domains; those of a domain whose look-up failed stay as they are.
   *
   * @param domains by hash_id
   */
  void write(Map<String, Judged> domains) {
    Map<String, Judged> known = new LinkedHashMap<>(domains);
    known.values().removeIf(judged -> !isKnown.test(new KnownAnswers(judged.assessment())));
    Map<String, List<Record>> stored = stored(known);
    known.forEach((hash, judged) -> compare(hash, judged, stored.getOrDefault(hash, List.of())));
    closes.execute();
    corrections.execute();
    inserts.execute();
  }

  private void compare(String hash, Judged judged, List<Record> stored) {
    String at = StoredTime.utc(judged.summary().updated());
    Map<String, PolicyRecord> found = new LinkedHashMap<>();
    records.apply(judged).forEach(record -> found.put(record.value(), record));
    for (Record row : stored) {
      PolicyRecord same = found.remove(row.get(table.value));
      if (same == null) {
        closes.add(at, row.get(table.id));
      } else if (corrects(same, row)) {
        corrections.add(same.policy(), same.isValid(), row.get(table.id));
      }
    }
    String added = time.local(judged.summary().updated());
    found
        .values()
        .forEach(
            record ->
                inserts.add(hash, added, at, record.policy(), record.isValid(), record.value()));
  }

  /** The Python tool misjudged some records; the policy of a redirect can change without it. */
  private boolean corrects(PolicyRecord record, Record row) {
    return !record.isPolicyUnknown()
        && !(Objects.equals(record.policy(), row.get(table.policy))
            && Objects.equals(record.isValid(), row.get(table.isValid)));
  }

  private Map<String, List<Record>> stored(Map<String, Judged> domains) {
    return Chunks.query(
            domains.keySet(),
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
