package org.mxmaven.store;

import static org.mxmaven.store.Tables.DMARC_RECORD;
import static org.mxmaven.store.Tables.DOMAIN;
import static org.mxmaven.store.Tables.FINDING;
import static org.mxmaven.store.Tables.FORMER_VERDICT;
import static org.mxmaven.store.Tables.MX_RECORD;
import static org.mxmaven.store.Tables.SPF_RECORD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mxmaven.check.Finding;
import org.mxmaven.dns.Names;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.Held;
import org.mxmaven.history.State;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.history.StoredRecord.Kind;

/** Reads all that is stored of some domains over time. */
final class HistoryReader {
  /** What the offsets of time zones are multiples of. */
  private static final Duration OFFSET = Duration.ofMinutes(15);

  /** How far two time zones can be apart: UTC-12 and UTC+14. */
  private static final Duration FARTHEST = Duration.ofHours(26);

  private final DSLContext context;
  private final StoredTime time;

  HistoryReader(DSLContext context, StoredTime time) {
    this.context = context;
    this.time = time;
  }

  /** By the domains' keys; few enough for one statement. A name that is none is left out. */
  Map<String, DomainHistory> of(List<String> hashes) {
    Rows<State> states = states(hashes);
    Rows<StoredRecord> records = records(hashes);
    Rows<Finding> findings = findings(hashes);
    Map<String, DomainHistory> histories = new HashMap<>();
    context
        .select(DomainState.FIELDS)
        .select(DOMAIN.hashId, DOMAIN.domain, DOMAIN.dateAdded, DOMAIN.dateUpdated, DOMAIN.since)
        .select(DOMAIN.lastScan)
        .from(DOMAIN)
        .where(DOMAIN.hashId.in(hashes))
        .forEach(
            row -> {
              String hash = row.get(DOMAIN.hashId);
              states.add(hash, DomainState.of(row).state().history(), row.get(DOMAIN.since), null);
              Names.parse(row.get(DOMAIN.domain))
                  .ifPresent(
                      name ->
                          histories.put(
                              hash,
                              new DomainHistory(
                                  name,
                                  added(time.ofLocal(row.get(DOMAIN.dateAdded)), states.of(hash)),
                                  time.updated(row),
                                  row.get(DOMAIN.lastScan) != null,
                                  states.of(hash),
                                  records.of(hash),
                                  findings.of(hash))));
            });
    return histories;
  }

  /**
   * When a domain was added. The Python tool's column is local time of a zone that it does not
   * name; the first verdicts were stored with it, and their time is exact.
   */
  private static Instant added(Instant local, List<Held<State>> states) {
    Instant first = states.get(0).since();
    Duration apart = Duration.between(local, first).abs();
    boolean same = apart.compareTo(FARTHEST) <= 0 && apart.toNanos() % OFFSET.toNanos() == 0;
    return same ? first : local;
  }

  private Rows<State> states(List<String> hashes) {
    Rows<State> rows = new Rows<>();
    context
        .select(FormerState.FIELDS)
        .select(FORMER_VERDICT.hashId)
        .from(FORMER_VERDICT)
        .where(FORMER_VERDICT.hashId.in(hashes))
        .orderBy(FORMER_VERDICT.id)
        .forEach(
            row ->
                rows.add(
                    row.get(FORMER_VERDICT.hashId),
                    FormerState.of(row).history(),
                    row.get(FORMER_VERDICT.appeared),
                    row.get(FORMER_VERDICT.went)));
    return rows;
  }

  private Rows<StoredRecord> records(List<String> hashes) {
    Rows<StoredRecord> rows = new Rows<>();
    context
        .select(
            MX_RECORD.hashId,
            MX_RECORD.preference,
            MX_RECORD.exchanger,
            MX_RECORD.appeared,
            MX_RECORD.went)
        .from(MX_RECORD)
        .where(MX_RECORD.hashId.in(hashes))
        .orderBy(MX_RECORD.id)
        .forEach(
            row ->
                rows.add(
                    row.get(MX_RECORD.hashId),
                    new StoredRecord(
                        Kind.MX,
                        row.get(MX_RECORD.preference) + " " + row.get(MX_RECORD.exchanger)),
                    row.get(MX_RECORD.appeared),
                    row.get(MX_RECORD.went)));
    addRecords(rows, Kind.SPF, SPF_RECORD, hashes);
    addRecords(rows, Kind.DMARC, DMARC_RECORD, hashes);
    return rows;
  }

  private void addRecords(
      Rows<StoredRecord> rows, Kind kind, PolicyRecordTable table, List<String> hashes) {
    context
        .select(table.hashId, table.value, table.appeared, table.went)
        .from(table)
        .where(table.hashId.in(hashes))
        .orderBy(table.id)
        .forEach(
            row ->
                rows.add(
                    row.get(table.hashId),
                    new StoredRecord(kind, Objects.requireNonNullElse(row.get(table.value), "")),
                    row.get(table.appeared),
                    row.get(table.went)));
  }

  private Rows<Finding> findings(List<String> hashes) {
    Rows<Finding> rows = new Rows<>();
    context
        .select(
            FINDING.hashId,
            FINDING.checkId,
            FINDING.severity,
            FINDING.subject,
            FINDING.message,
            FINDING.appeared,
            FINDING.went)
        .from(FINDING)
        .where(FINDING.hashId.in(hashes))
        .orderBy(FINDING.id)
        .forEach(
            row ->
                rows.add(
                    row.get(FINDING.hashId),
                    FindingReader.finding(row),
                    row.get(FINDING.appeared),
                    row.get(FINDING.went)));
    return rows;
  }

  /** What held of each domain. */
  private static final class Rows<T> {
    private final Map<String, List<Held<T>>> byHash = new HashMap<>();

    /** A row without a time has been there always. */
    void add(String hash, T what, @Nullable String appeared, @Nullable String went) {
      Instant since = appeared == null ? Instant.EPOCH : Instant.parse(appeared);
      byHash
          .computeIfAbsent(hash, key -> new ArrayList<>())
          .add(new Held<>(what, since, Optional.ofNullable(went).map(Instant::parse)));
    }

    List<Held<T>> of(String hash) {
      return byHash.getOrDefault(hash, List.of()).stream()
          .sorted(Comparator.comparing(Held::since))
          .toList();
    }
  }
}
