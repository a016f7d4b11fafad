package org.mxmaven.store;

import static org.mxmaven.store.Tables.DOMAIN;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.check.Judged;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.dns.Names;

/** Writes the rows of {@code Domain}: a new one for a new domain, else the one that is there. */
final class DomainWriter {
  private final DSLContext context;
  private final StoredTime time;

  DomainWriter(DSLContext context, StoredTime time) {
    this.context = context;
    this.time = time;
  }

  /**
   * Writes what a scan found.
   *
   * @param domains by hash_id
   */
  void write(long scan, Map<String, Judged> domains) {
    Map<String, Record> stored = stored(domains);
    RowBatch inserts = inserts();
    RowBatch updates = updates();
    domains.forEach(
        (hash, judged) -> {
          Record old = stored.get(hash);
          String at = time.local(judged.summary().updated());
          String status = StatusWord.of(judged.summary().status());
          String failure = judged.summary().status().failure().map(Failure.Kind::name).orElse(null);
          DomainState now = (old == null ? DomainState.NOTHING : DomainState.of(old)).after(judged);
          String unknown = UnknownVerdicts.of(judged.summary().verdicts());
          if (old == null) {
            inserts.add(
                hash,
                at,
                Names.text(judged.summary().domain()),
                status,
                failure,
                now.hasMx(),
                now.hasSpf(),
                now.hasDmarc(),
                now.spfPolicy(),
                now.dmarcPolicy(),
                now.txtLength(),
                scan,
                judged.line(),
                unknown);
          } else {
            updates.add(
                at,
                status,
                failure,
                now.hasMx(),
                now.hasSpf(),
                now.hasDmarc(),
                now.spfPolicy(),
                now.dmarcPolicy(),
                now.txtLength(),
                scan,
                judged.line(),
                unknown,
                hash);
          }
        });
    inserts.execute();
    updates.execute();
  }

  private Map<String, Record> stored(Map<String, Judged> domains) {
    return Chunks.query(
            domains.keySet(),
            hashes ->
                context
                    .select(DomainState.FIELDS)
                    .select(DOMAIN.hashId)
                    .from(DOMAIN)
                    .where(DOMAIN.hashId.in(hashes))
                    .fetch())
        .collect(Collectors.toMap(row -> row.get(DOMAIN.hashId), Function.identity()));
  }

  private RowBatch inserts() {
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

  private RowBatch updates() {
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
