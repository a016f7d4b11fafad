package org.mxmaven.store;

import static org.mxmaven.store.Tables.DOMAIN;
import static org.mxmaven.store.Tables.FINDING;
import static org.mxmaven.store.Tables.FORMER_VERDICT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.Verdicts;
import org.mxmaven.check.DnsLookupFailed;
import org.mxmaven.check.DomainFilter;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * Reads the rows of {@code Domain} with their findings, one after the other; memory stays flat
 * however many there are.
 */
final class DomainReader {
  /** Domains whose findings are read together. */
  private static final int CHUNK = 500;

  private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);

  private final DSLContext context;
  private final DSLContext rows;
  private final StoredTime time;
  private final PastFailures failures;

  /**
   * A reader.
   *
   * @param rows reads many rows; statements on the other one may come in between
   */
  DomainReader(DSLContext context, DSLContext rows, StoredTime time) {
    this.context = context;
    this.rows = rows;
    this.time = time;
    this.failures = new PastFailures(context);
  }

  /** Hands over the domains with what is known of them. */
  void forEach(DomainQuery query, Consumer<Summary> consumer) {
    Period period = query.at().map(at -> Period.at(time.utc(at))).orElse(Period.NOW);
    DomainFilter filter = query.filter();
    read(
        query(query, period),
        period,
        (row, findings) ->
            summary(row, findings, period)
                .filter(filter)
                .ifPresent(summary -> consumer.accept(filter.narrowed(summary))));
  }

  /** Hands over the domains of a scan as it saw them. */
  void forEachOfScan(long scan, Store.Scanned consumer) {
    read(
        rows.select(columns())
            .from(DOMAIN)
            .where(DOMAIN.lastScan.eq(scan))
            .orderBy(DOMAIN.line, DOMAIN.rowid),
        Period.NOW,
        (row, findings) ->
            Names.parse(row.get(DOMAIN.domain))
                .ifPresent(
                    domain -> {
                      Verdicts seen =
                          UnknownVerdicts.applied(
                              DomainState.of(row).state().verdicts(), row.get(DOMAIN.unknown));
                      consumer.accept(
                          row.get(DOMAIN.line),
                          new Summary(domain, status(row), seen, time.updated(row), findings));
                    }));
  }

  /** The statement that reads the domains; their findings come by other ones. */
  Select<Record> query(DomainQuery query, Period period) {
    FilterSql sql = new FilterSql(query.filter());
    if (period.isNow()) {
      return rows.select(columns())
          .from(DOMAIN)
          .where(sql.conditions())
          .orderBy(FilterSql.order(query.order(), period));
    }
    // Where the clock was set back, several can hold at a time: the one written last counts.
    FormerVerdictTable any = new FormerVerdictTable();
    Table<?> former = any.as("former");
    return rows.select(columns())
        .select(FormerState.FIELDS)
        .from(DOMAIN)
        .leftJoin(FORMER_VERDICT)
        .on(
            DOMAIN
                .since
                .gt(period.at().orElseThrow())
                .and(
                    FORMER_VERDICT.id.eq(
                        DSL.select(DSL.max(former.field(any.id)))
                            .from(former)
                            .where(former.field(any.hashId).eq(DOMAIN.hashId))
                            .and(
                                period.holds(former.field(any.appeared), former.field(any.went))))))
        .where(sql.name())
        .and(DOMAIN.since.le(period.at().orElseThrow()).or(FORMER_VERDICT.id.isNotNull()))
        .orderBy(FilterSql.order(query.order(), period));
  }

  private static List<Field<?>> columns() {
    List<Field<?>> columns = new ArrayList<>(DomainState.FIELDS);
    columns.addAll(
        List.of(
            DOMAIN.hashId,
            DOMAIN.domain,
            DOMAIN.status,
            DOMAIN.failure,
            DOMAIN.dateAdded,
            DOMAIN.dateUpdated,
            DOMAIN.line,
            DOMAIN.unknown,
            DOMAIN.since));
    return columns;
  }

  private void read(
      Select<Record> query, Period period, BiConsumer<Record, List<Finding>> consumer) {
    try (Cursor<Record> cursor = query.fetchSize(CHUNK).fetchLazy()) {
      while (cursor.hasNext()) {
        List<Record> chunk = cursor.fetchNext(CHUNK);
        Map<String, List<Finding>> findings = findings(chunk, period);
        for (Record row : chunk) {
          consumer.accept(row, findings.getOrDefault(row.get(DOMAIN.hashId), List.of()));
        }
      }
    }
  }

  private Map<String, List<Finding>> findings(List<Record> rows, Period period) {
    List<String> hashes = rows.stream().map(row -> row.get(DOMAIN.hashId)).toList();
    Condition holds = period.holds(FINDING.appeared, FINDING.went);
    return context
        .select(FINDING.hashId, FINDING.checkId, FINDING.severity, FINDING.subject, FINDING.message)
        .from(FINDING)
        .where(FINDING.hashId.in(hashes))
        .and(holds)
        .orderBy(FINDING.id)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(FINDING.hashId),
                Collectors.collectingAndThen(
                    Collectors.mapping(DomainReader::finding, Collectors.toList()),
                    list -> list.stream().sorted(WORST_FIRST).toList())));
  }

  /** Empty if the name is no domain name: the Python tool stores what it is given. */
  private Optional<Summary> summary(Record row, List<Finding> findings, Period period) {
    return Names.parse(row.get(DOMAIN.domain))
        .map(
            domain ->
                period.isNow()
                    ? new Summary(
                        domain,
                        status(row),
                        DomainState.of(row).state().verdicts(),
                        time.updated(row),
                        findings)
                    : past(domain, row, findings, period));
  }

  /** When it was looked up last by then is not stored, but since when it was what it then was. */
  private Summary past(Name domain, Record row, List<Finding> findings, Period period) {
    boolean former = row.get(FORMER_VERDICT.id) != null;
    DomainState.Columns state = former ? FormerState.of(row) : DomainState.of(row).state();
    @Nullable String since = row.get(former ? FORMER_VERDICT.appeared : DOMAIN.since);
    boolean exists = !Objects.equals(state.present(), 0);
    Status status =
        findings.stream()
            .filter(DnsLookupFailed::made)
            .findFirst()
            .map(failed -> Status.failed(failures.kind(failed.subject(), period)))
            .orElse(exists ? Status.DONE : Status.NXDOMAIN);
    return new Summary(
        domain, status, state.verdicts(), Instant.parse(Objects.requireNonNull(since)), findings);
  }

  private static Status status(Record row) {
    return StatusWord.parse(row.get(DOMAIN.status), row.get(DOMAIN.failure));
  }

  static Finding finding(Record row) {
    return new Finding(
        row.get(FINDING.checkId),
        Severity.of(row.get(FINDING.severity)),
        row.get(FINDING.subject),
        row.get(FINDING.message));
  }
}
