package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.DOMAIN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.result.Problem;
import org.mxmaven.result.Summary;
import org.mxmaven.store.read.DomainState;
import org.mxmaven.store.read.StatusWord;
import org.mxmaven.store.read.UnknownVerdicts;
import org.mxmaven.store.schema.Chunks;
import org.mxmaven.store.schema.RowBatch;
import org.mxmaven.store.schema.StoredTime;

/**
 * Writes the rows of {@code Domain}: a new one for a new domain, else the one that is there, whose
 * verdicts become a row of {@code FormerVerdict} if they change.
 */
public final class DomainWriter {
  private final DSLContext context;
  private final RowBatch inserts;
  private final RowBatch updates;
  private final FormerVerdictWriter formers;

  public DomainWriter(DSLContext context) {
    this.context = context;
    this.inserts =
        RowBatch.insert(
            context, DOMAIN, columns(List.of(DOMAIN.dateAdded, DOMAIN.domain, DOMAIN.hashId)));
    this.updates = RowBatch.update(context, DOMAIN.hashId, columns(List.of(DOMAIN.dateUpdated)));
    this.formers = new FormerVerdictWriter(context);
  }

  /**
   * Writes what a scan found; each domain once.
   *
   * @param bad the keys of those that have a current finding of medium or worse
   */
  public void write(long scan, List<Seen> domains, Set<String> bad) {
    Map<String, Record> stored = stored(domains);
    domains.forEach(seen -> add(scan, seen, stored.get(seen.hash()), bad.contains(seen.hash())));
    inserts.execute();
    updates.execute();
    formers.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    inserts.clear();
    updates.clear();
    formers.clear();
  }

  private void add(long scan, Seen seen, @Nullable Record old, boolean bad) {
    Summary summary = seen.judged().summary();
    String status = StatusWord.of(summary.status());
    String failure = summary.status().trouble().orElse(null);
    DomainState before = old == null ? DomainState.NOTHING : DomainState.of(old);
    DomainState now = before.after(seen);
    DomainState.Columns state = now.state();
    String unknown = UnknownVerdicts.of(summary.verdicts());
    int problem = Problem.of(state.verdicts(), bad) ? 1 : 0;
    String since =
        old == null
            ? seen.utc()
            : formers.since(seen.hash(), former(old), seen.utc(), before.state(), state);
    List<@Nullable Object> row = new ArrayList<>();
    Collections.addAll(
        row,
        status,
        failure,
        state.hasMx(),
        now.hasSpf(),
        now.hasDmarc(),
        state.spf(),
        DomainState.flag(state.spfInVain()),
        state.dmarc(),
        state.txtLength(),
        scan,
        seen.judged().line(),
        unknown,
        since,
        state.present(),
        problem,
        seen.local());
    if (old == null) {
      row.add(seen.name());
    }
    row.add(seen.hash());
    (old == null ? inserts : updates).add(row.toArray());
  }

  /** Null if it is no time: then nothing is known of when it began. */
  private static @Nullable String former(Record old) {
    return StoredTime.parsedUtc(old.get(DOMAIN.since)).isPresent() ? old.get(DOMAIN.since) : null;
  }

  private Map<String, Record> stored(List<Seen> domains) {
    return Chunks.query(
            Seen.oldHashes(domains),
            hashes ->
                context
                    .select(DomainState.FIELDS)
                    .select(DOMAIN.hashId, DOMAIN.since)
                    .from(DOMAIN)
                    .where(DOMAIN.hashId.in(hashes))
                    .fetch())
        .collect(Collectors.toMap(row -> row.get(DOMAIN.hashId), Function.identity()));
  }

  /** The columns that a scan writes in any case, and after them others. */
  private static List<TableField<Record, ?>> columns(List<TableField<Record, String>> others) {
    List<TableField<Record, ?>> columns =
        new ArrayList<>(
            List.of(
                DOMAIN.status,
                DOMAIN.failure,
                DOMAIN.hasMx,
                DOMAIN.hasSpf,
                DOMAIN.hasDmarc,
                DOMAIN.spfPolicy,
                DOMAIN.spfInVain,
                DOMAIN.dmarcPolicy,
                DOMAIN.txtLengthOk,
                DOMAIN.lastScan,
                DOMAIN.line,
                DOMAIN.unknown,
                DOMAIN.since,
                DOMAIN.present,
                DOMAIN.problem));
    columns.addAll(others);
    return columns;
  }
}
