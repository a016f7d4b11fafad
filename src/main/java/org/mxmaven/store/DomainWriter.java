package org.mxmaven.store;

import static org.mxmaven.store.Tables.DOMAIN;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Answer.Failure;

/** Writes the rows of {@code Domain}: a new one for a new domain, else the one that is there. */
final class DomainWriter {
  private final DSLContext context;
  private final RowBatch inserts;
  private final RowBatch updates;

  DomainWriter(DSLContext context) {
    this.context = context;
    this.inserts = inserts(context);
    this.updates = updates(context);
  }

  /** Writes what a scan found; each domain once. */
  void write(long scan, List<Seen> domains) {
    Map<String, Record> stored = stored(domains);
    domains.forEach(seen -> add(scan, seen, stored.get(seen.hash())));
    inserts.execute();
    updates.execute();
  }

  /** Drops what was not written. */
  void clear() {
    inserts.clear();
    updates.clear();
  }

  private void add(long scan, Seen seen, @Nullable Record old) {
    Summary summary = seen.judged().summary();
    String status = StatusWord.of(summary.status());
    String failure = summary.status().failure().map(Failure.Kind::name).orElse(null);
    DomainState now =
        (old == null ? DomainState.NOTHING : DomainState.of(old))
            .after(seen.judged(), seen.known());
    String unknown = UnknownVerdicts.of(summary.verdicts());
    if (old == null) {
      inserts.add(
          seen.hash(),
          seen.local(),
          seen.name(),
          status,
          failure,
          now.hasMx(),
          now.hasSpf(),
          now.hasDmarc(),
          now.spfPolicy(),
          now.dmarcPolicy(),
          now.txtLength(),
          scan,
          seen.judged().line(),
          unknown);
    } else {
      updates.add(
          seen.local(),
          status,
          failure,
          now.hasMx(),
          now.hasSpf(),
          now.hasDmarc(),
          now.spfPolicy(),
          now.dmarcPolicy(),
          now.txtLength(),
          scan,
          seen.judged().line(),
          unknown,
          seen.hash());
    }
  }

  private Map<String, Record> stored(List<Seen> domains) {
    return Chunks.query(
            Seen.oldHashes(domains),
            hashes ->
                context
                    .select(DomainState.FIELDS)
                    .select(DOMAIN.hashId)
                    .from(DOMAIN)
                    .where(DOMAIN.hashId.in(hashes))
                    .fetch())
        .collect(Collectors.toMap(row -> row.get(DOMAIN.hashId), Function.identity()));
  }

  private static RowBatch inserts(DSLContext context) {
    return RowBatch.insert(
        context,
        DOMAIN,
        List.of(
            DOMAIN.hashId,
            DOMAIN.dateAdded,
            DOMAIN.domain,
            DOMAIN.status,
            DOMAIN.failure,
            DOMAIN.hasMx,
            DOMAIN.hasSpf,
            DOMAIN.hasDmarc,
            DOMAIN.spfPolicy,
            DOMAIN.dmarcPolicy,
            DOMAIN.txtLengthOk,
            DOMAIN.lastScan,
            DOMAIN.line,
            DOMAIN.unknown));
  }

  private static RowBatch updates(DSLContext context) {
    return RowBatch.update(
        context,
        DOMAIN.hashId,
        List.of(
            DOMAIN.dateUpdated,
            DOMAIN.status,
            DOMAIN.failure,
            DOMAIN.hasMx,
            DOMAIN.hasSpf,
            DOMAIN.hasDmarc,
            DOMAIN.spfPolicy,
            DOMAIN.dmarcPolicy,
            DOMAIN.txtLengthOk,
            DOMAIN.lastScan,
            DOMAIN.line,
            DOMAIN.unknown));
  }
}
