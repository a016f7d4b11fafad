package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FINDING;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.check.Finding;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.HeldValue;
import org.mxmaven.history.State;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.store.record.RecordKind;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.record.RecordTable;
import org.mxmaven.store.row.HeldTable;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.schema.StoredState;

/** Reads all that is stored of some domains over time. */
public final class HistoryReader {
  /** What the offsets of time zones are multiples of. */
  private static final Duration OFFSET = Duration.ofMinutes(15);

  /** How far two time zones can be apart: UTC-12 and UTC+14. */
  private static final Duration FARTHEST = Duration.ofHours(26);

  private final DSLContext context;
  private final StoredTime time;
  private final OddCells odd;
  private final DomainCells cells;

  public HistoryReader(DSLContext context, StoredTime time) {
    this.context = context;
    this.time = time;
    this.odd = OddCells.of(context);
    this.cells = new DomainCells(odd, time);
  }

  /** By the domains' keys; few enough for one statement. A name that is none is left out. */
  public Map<String, DomainHistory> of(List<String> hashes) {
    Timelines<StoredState> states = states(hashes);
    Timelines<StoredRecord> records = records(hashes);
    Timelines<Finding> findings = findings(hashes);
    Map<String, DomainHistory> histories = new HashMap<>();
    context
        .select(StoredState.nowFields())
        .select(DOMAIN.hashId, DOMAIN.domain, DOMAIN.dateAdded, DOMAIN.dateUpdated, DOMAIN.since)
        .select(DOMAIN.lastScan, DOMAIN.rowid)
        .from(DOMAIN)
        .where(DOMAIN.hashId.in(hashes))
        .forEach(
            row -> {
              String hash = row.get(DOMAIN.hashId);
              Instant since = StoredTime.parsedUtc(row.get(DOMAIN.since)).orElse(Instant.EPOCH);
              states.add(hash, new HeldValue<>(StoredState.now(row), since, Optional.empty()));
              List<HeldValue<State>> all = history(states.of(hash));
              cells
                  .name(row)
                  .ifPresent(
                      name ->
                          histories.put(
                              hash,
                              new DomainHistory(
                                  name,
                                  added(time.ofLocal(row.get(DOMAIN.dateAdded)), all),
                                  DOMAIN.updated(row, time),
                                  row.get(DOMAIN.lastScan) != null,
                                  all,
                                  records.of(hash),
                                  findings.of(hash))));
            });
    return histories;
  }

  /** A verdict that was given for the first time is no change: it was so before. */
  private static List<HeldValue<State>> history(List<HeldValue<StoredState>> states) {
    List<HeldValue<State>> history = new ArrayList<>(states.size());
    StoredState later = StoredState.NOTHING;
    for (int i = states.size() - 1; i >= 0; i--) {
      HeldValue<StoredState> held = states.get(i);
      later = held.value().orElse(later);
      history.add(0, new HeldValue<>(later.history(), held.since(), held.until()));
    }
    return history;
  }

  /**
   * When a domain was added. The Python tool's column is local time of a zone that it does not
   * name; the first verdicts were stored with it, and their time is exact.
   */
  private static Instant added(Instant local, List<HeldValue<State>> states) {
    Instant first = states.get(0).since();
    Duration apart = Duration.between(local, first).abs();
    boolean same = apart.compareTo(FARTHEST) <= 0 && apart.toNanos() % OFFSET.toNanos() == 0;
    return same ? first : local;
  }

  private Timelines<StoredState> states(List<String> hashes) {
    Timelines<StoredState> rows = new Timelines<>();
    context
        .select(StoredState.formerFields())
        .select(FORMER_VERDICT.hashId, FORMER_VERDICT.id)
        .select(FORMER_VERDICT.appeared, FORMER_VERDICT.went)
        .from(FORMER_VERDICT)
        .where(FORMER_VERDICT.hashId.in(hashes))
        .orderBy(FORMER_VERDICT.id)
        .forEach(
            row ->
                held(row, StoredState.former(row), FORMER_VERDICT)
                    .ifPresent(
                        state -> {
                          cells.former(row);
                          rows.add(row.get(FORMER_VERDICT.hashId), state);
                        }));
    return rows;
  }

  private Timelines<StoredRecord> records(List<String> hashes) {
    Timelines<StoredRecord> rows = new Timelines<>();
    RecordKinds.ALL.forEach(kind -> addRecords(rows, kind, hashes));
    return rows;
  }

  private void addRecords(Timelines<StoredRecord> rows, RecordKind<?> kind, List<String> hashes) {
    RecordTable table = kind.table();
    context
        .select(table.id, table.hashId, table.appeared, table.went)
        .select(kind.columns())
        .from(table)
        .where(table.hashId.in(hashes))
        .orderBy(table.id)
        .forEach(
            row ->
                text(kind, row)
                    .map(text -> new StoredRecord(kind.label(), text))
                    .flatMap(record -> held(row, record, table))
                    .ifPresent(held -> rows.add(row.get(table.hashId), held)));
  }

  private Timelines<Finding> findings(List<String> hashes) {
    Timelines<Finding> rows = new Timelines<>();
    context
        .select(FindingReader.COLUMNS)
        .select(FINDING.appeared, FINDING.went)
        .from(FINDING)
        .where(FINDING.hashId.in(hashes))
        .orderBy(FINDING.id)
        .forEach(
            row ->
                FindingReader.finding(row, odd)
                    .flatMap(finding -> held(row, finding, FINDING))
                    .ifPresent(held -> rows.add(row.get(FINDING.hashId), held)));
    return rows;
  }

  /** Empty if a time is none, which is told. A row without a first one has been there always. */
  private <T> Optional<HeldValue<T>> held(Record row, T what, HeldTable table) {
    for (TableField<Record, String> field : List.of(table.appeared, table.went)) {
      if (row.get(field) != null && StoredTime.parsedUtc(row.get(field)).isEmpty()) {
        odd.tell(row, field);
        return Optional.empty();
      }
    }
    return Optional.of(
        new HeldValue<>(
            what,
            StoredTime.parsedUtc(row.get(table.appeared)).orElse(Instant.EPOCH),
            StoredTime.parsedUtc(row.get(table.went))));
  }

  /** Empty if there is none, which is told. */
  private Optional<String> text(RecordKind<?> kind, Record row) {
    Optional<String> text = kind.text(row);
    if (text.isEmpty()) {
      odd.tell(row, kind.text());
    }
    return text;
  }

  /** What held of each domain. */
  private static final class Timelines<T> {
    private final Map<String, List<HeldValue<T>>> byHash = new HashMap<>();

    void add(String hash, HeldValue<T> held) {
      byHash.computeIfAbsent(hash, key -> new ArrayList<>()).add(held);
    }

    List<HeldValue<T>> of(String hash) {
      return byHash.getOrDefault(hash, List.of()).stream()
          .sorted(Comparator.comparing(HeldValue::since))
          .toList();
    }
  }
}
