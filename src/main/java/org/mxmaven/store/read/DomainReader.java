package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mxmaven.check.Finding;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Summary;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.Store;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HashId;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.schema.FormerVerdictTable;
import org.mxmaven.store.schema.StoredState;
import org.mxmaven.verdict.Verdicts;
import org.xbill.DNS.Name;

/**
 * Reads the rows of {@code Domain} with their findings, some hundreds at a time; memory stays flat
 * however many there are.
 */
public final class DomainReader {
  /** Domains that are read and handed over together. */
  private static final int CHUNK = 500;

  private final DSLContext rows;
  private final StoredTime time;
  private final FindingReader findings;
  private final SummaryReader summaries;
  private final DomainCells cells;

  /**
   * A reader.
   *
   * @param rows reads many rows; statements on the other one may come in between
   */
  public DomainReader(DSLContext context, DSLContext rows, StoredTime time) {
    this.rows = rows;
    this.time = time;
    this.findings = new FindingReader(context);
    this.cells = new DomainCells(OddCells.of(context), time);
    this.summaries = new SummaryReader(time, findings, cells);
  }

  /** Hands over the domains with what is known of them, those that were read together. */
  public void forEach(DomainQuery query, Consumer<List<Summary>> consumer) {
    AsOf asOf = query.at().map(at -> AsOf.at(time.utc(at))).orElse(AsOf.NOW);
    DomainFilter filter = query.filter();
    read(
        query(query, asOf),
        chunk -> {
          List<Summary> wanted =
              summaries.of(chunk, asOf).filter(filter).map(filter::narrowed).toList();
          if (!wanted.isEmpty()) {
            consumer.accept(wanted);
          }
        });
  }

  /** Hands over the domains of a scan as it saw them. */
  public void forEachOfScan(long scan, Consumer<List<Store.Scanned>> consumer) {
    Select<Record> query =
        rows.select(columns())
            .from(DOMAIN)
            .where(DOMAIN.lastScan.eq(scan))
            .orderBy(DOMAIN.line, DOMAIN.rowid);
    read(query, chunk -> consumer.accept(scanned(chunk)));
  }

  /** Those of some domains, in any order. */
  public List<Store.Scanned> ofScan(long scan, Collection<Name> domains) {
    List<String> hashes = domains.stream().map(HashId::of).toList();
    return scanned(
        Chunks.query(
                hashes,
                some ->
                    rows.select(columns())
                        .from(DOMAIN)
                        .where(DOMAIN.hashId.in(some))
                        .and(DOMAIN.lastScan.eq(scan))
                        .fetch())
            .toList());
  }

  private List<Store.Scanned> scanned(List<Record> read) {
    Map<String, List<Finding>> found = findings.of(read, AsOf.NOW);
    List<Store.Scanned> scanned = new ArrayList<>(read.size());
    for (Record row : read) {
      List<Finding> ofDomain = found.getOrDefault(row.get(DOMAIN.hashId), List.of());
      cells
          .name(row)
          .map(name -> new Store.Scanned(line(row), scanned(name, row, ofDomain)))
          .ifPresent(scanned::add);
    }
    return scanned;
  }

  private static int line(Record row) {
    return Objects.requireNonNullElse(row.get(DOMAIN.line), 0);
  }

  private Summary scanned(Name domain, Record row, List<Finding> found) {
    Verdicts seen =
        UnknownVerdicts.applied(StoredState.now(row).verdicts(), row.get(DOMAIN.unknown));
    return new Summary(domain, SummaryReader.status(row), seen, DOMAIN.updated(row, time), found);
  }

  /** The statement that reads the domains; their findings come by other ones. */
  public Select<Record> query(DomainQuery query, AsOf asOf) {
    FilterSql sql = new FilterSql(query.filter());
    if (asOf.isNow()) {
      return rows.select(columns())
          .from(DOMAIN)
          .where(sql.conditions())
          .orderBy(FilterSql.order(query.order(), asOf, rows));
    }
    // Where the clock was set back, several can hold at a time: the one written last counts.
    FormerVerdictTable any = new FormerVerdictTable();
    Table<?> former = any.as("former");
    return rows.select(columns())
        .select(StoredState.formerFields())
        .select(FORMER_VERDICT.id, FORMER_VERDICT.appeared, FORMER_VERDICT.went)
        .from(DOMAIN)
        .leftJoin(FORMER_VERDICT)
        .on(
            DOMAIN
                .since
                .gt(asOf.at().orElseThrow())
                .and(
                    FORMER_VERDICT.id.eq(
                        DSL.select(DSL.max(former.field(any.id)))
                            .from(former)
                            .where(former.field(any.hashId).eq(DOMAIN.hashId))
                            .and(asOf.holds(former.field(any.appeared), former.field(any.went))))))
        .where(sql.name())
        .and(DOMAIN.since.le(asOf.at().orElseThrow()).or(FORMER_VERDICT.id.isNotNull()))
        .orderBy(FilterSql.order(query.order(), asOf, rows));
  }

  private static List<Field<?>> columns() {
    List<Field<?>> columns = new ArrayList<>(StoredState.nowFields());
    columns.addAll(
        List.of(
            DOMAIN.rowid,
            DOMAIN.hashId,
            DOMAIN.domain,
            DOMAIN.status,
            DOMAIN.failure,
            DOMAIN.dateAdded,
            DOMAIN.dateUpdated,
            DOMAIN.lastScan,
            DOMAIN.line,
            DOMAIN.unknown,
            DOMAIN.since));
    return columns;
  }

  private static void read(Select<Record> query, Consumer<List<Record>> consumer) {
    try (Cursor<Record> cursor = query.fetchSize(CHUNK).fetchLazy()) {
      while (cursor.hasNext()) {
        consumer.accept(cursor.fetchNext(CHUNK));
      }
    }
  }
}
