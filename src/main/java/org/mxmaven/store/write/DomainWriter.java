package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.DOMAIN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.result.Problem;
import org.mxmaven.result.Summary;
import org.mxmaven.store.read.StatusWord;
import org.mxmaven.store.read.UnknownVerdicts;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.schema.StoredState;

/**
 * Writes the rows of {@code Domain}: a new one for a new domain, else the one that is there, whose
 * verdicts become a row of {@code FormerVerdict} if they change.
 */
public final class DomainWriter {
  private final DSLContext context;
  private final RowBatch inserts;
  private final RowBatch updates;
  private final FormerVerdicts formers;
  private Optional<Instant> corrected = Optional.empty();

  public DomainWriter(DSLContext context) {
    this.context = context;
    this.inserts = RowBatch.insert(context, DOMAIN);
    this.updates = RowBatch.update(context, DOMAIN.hashId);
    this.formers = new FormerVerdicts(context);
  }

  /**
   * Writes what a scan found; each domain once.
   *
   * @param bad the keys of those that have a current finding of medium or worse
   * @param correctedFrom what holds since then or later was a mistake if it is another now, and no
   *     former verdict; empty if nothing was
   */
  public void write(
      long scan, List<ScannedDomain> domains, Set<String> bad, Optional<Instant> correctedFrom) {
    Map<String, Record> stored = stored(domains);
    corrected = correctedFrom;
    domains.forEach(
        domain -> add(scan, domain, stored.get(domain.hash()), bad.contains(domain.hash())));
    inserts.execute();
    updates.execute();
    formers.execute();
  }

  /** Drops what was not written. */
  void clear() {
    inserts.clear();
    updates.clear();
    formers.clear();
  }

  private void add(long scan, ScannedDomain domain, @Nullable Record old, boolean bad) {
    DomainState before = old == null ? DomainState.NOTHING : DomainState.of(old);
    DomainState now = before.after(domain);
    RowBatch.Row row = old == null ? added(domain) : updated(domain);
    row.set(DOMAIN.hasSpf, now.hasSpf())
        .set(DOMAIN.hasDmarc, now.hasDmarc())
        .set(DOMAIN.present, now.state().present())
        .set(DOMAIN.problem, Problem.of(now.verdicts(), bad) ? 1 : 0)
        .set(
            DOMAIN.since,
            old == null ? domain.utc() : since(domain, old, before.state(), now.state()));
    DOMAIN.verdicts.write(row, now.state().cells());
    seen(row, domain.seen().summary());
    row.set(DOMAIN.lastScan, scan).set(DOMAIN.line, domain.seen().line()).add();
  }

  private RowBatch.Row added(ScannedDomain domain) {
    return inserts
        .row()
        .set(DOMAIN.hashId, domain.hash())
        .set(DOMAIN.domain, domain.name())
        .set(DOMAIN.dateAdded, domain.local());
  }

  private RowBatch.Row updated(ScannedDomain domain) {
    return updates.row(domain.hash()).set(DOMAIN.dateUpdated, domain.local());
  }

  /** How the scan itself fared. */
  private static void seen(RowBatch.Row row, Summary seen) {
    row.set(DOMAIN.status, StatusWord.of(seen.status()))
        .set(DOMAIN.failure, seen.status().trouble().orElse(null))
        .set(DOMAIN.unknown, UnknownVerdicts.of(seen.verdicts()));
  }

  private String since(ScannedDomain domain, Record old, StoredState before, StoredState now) {
    // If it is no time nothing is known of when it began.
    Optional<Instant> began = StoredTime.parsedUtc(old.get(DOMAIN.since));
    if (began.isPresent() && corrected.filter(from -> !began.get().isBefore(from)).isPresent()) {
      return old.get(DOMAIN.since);
    }
    boolean isTime = began.isPresent();
    return formers.since(
        domain.hash(), isTime ? old.get(DOMAIN.since) : null, domain.utc(), before, now);
  }

  private Map<String, Record> stored(List<ScannedDomain> domains) {
    return Chunks.query(
            ScannedDomain.oldHashes(domains),
            hashes ->
                context
                    .select(DomainState.fields())
                    .select(DOMAIN.hashId, DOMAIN.since)
                    .from(DOMAIN)
                    .where(DOMAIN.hashId.in(hashes))
                    .fetch())
        .collect(Collectors.toMap(row -> row.get(DOMAIN.hashId), Function.identity()));
  }
}
