package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.FINDING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.check.Finding;
import org.mxmaven.history.SameFinding;
import org.mxmaven.history.SameFinding.Pair;
import org.mxmaven.result.Problem;
import org.mxmaven.store.read.FindingReader;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HeldRows;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.store.schema.ArgumentsJson;

/**
 * Writes the rows of {@code Finding}: new ones, those that went, and what is new in those that hold
 * still.
 */
final class FindingWriter {
  private final DSLContext context;
  private final OddCells odd;
  private final HeldRows rows;

  public FindingWriter(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
    this.rows = new HeldRows(context, FINDING);
  }

  /**
   * Compares what a scan found with what is stored; each domain once. Writes nothing yet.
   *
   * @return the keys of the domains that have a current finding which is a problem
   */
  public Set<String> compare(long scan, List<ScannedDomain> domains) {
    Map<String, List<Record>> stored = stored(domains);
    Set<String> bad = new HashSet<>();
    for (ScannedDomain domain : domains) {
      if (domain.newest().summary().findings().stream().anyMatch(Problem::isMadeBy)) {
        bad.add(domain.hash());
      }
      compare(scan, domain, stored.getOrDefault(domain.hash(), List.of()));
    }
    return bad;
  }

  /** Writes what was compared. */
  public void write() {
    rows.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    rows.clear();
  }

  /**
   * A row is that of a finding as long as this is the same one and of one severity: history tells
   * when a finding became worse, but not how it was worded.
   */
  private void compare(long scan, ScannedDomain domain, List<Record> stored) {
    // A check can find the same in a domain several times.
    List<Finding> fresh = new ArrayList<>(domain.newest().summary().findings());
    List<Finding> held = new ArrayList<>(stored.size());
    IdentityHashMap<Finding, Record> of = new IdentityHashMap<>(stored.size());
    for (Record row : stored) {
      Optional<Finding> finding = FindingReader.finding(row, odd);
      if (finding.isPresent()) {
        held.add(finding.get());
        of.put(finding.get(), row);
      } else {
        rows.end(row, domain.utc());
      }
    }
    SameFinding.take(held, fresh, FindingWriter::isUnchanged);
    update(SameFinding.take(held, fresh, severityStays(SameFinding::is)), of);
    update(SameFinding.take(held, fresh, severityStays(SameFinding::mayBe)), of);
    held.forEach(finding -> rows.end(Objects.requireNonNull(of.get(finding)), domain.utc()));
    fresh.forEach(finding -> insert(scan, domain, finding));
  }

  /** Whether its row is right as it is. */
  private static boolean isUnchanged(Finding stored, Finding fresh) {
    return stored.hasFacts()
        && SameFinding.tellsTheSame(stored, fresh)
        && RowBatch.withoutNul(stored.message()).equals(RowBatch.withoutNul(fresh.message()));
  }

  private static BiPredicate<Finding, Finding> severityStays(BiPredicate<Finding, Finding> match) {
    return (stored, fresh) -> stored.severity() == fresh.severity() && match.test(stored, fresh);
  }

  private void insert(long scan, ScannedDomain domain, Finding finding) {
    RowBatch.Row row =
        rows.begin(domain.utc())
            .set(FINDING.scan, scan)
            .set(FINDING.hashId, domain.hash())
            .set(FINDING.severity, finding.severity().text())
            .set(FINDING.subject, finding.subject().text());
    facts(row, finding);
  }

  private void update(List<Pair> pairs, IdentityHashMap<Finding, Record> of) {
    for (Pair pair : pairs) {
      facts(rows.correct(Objects.requireNonNull(of.get(pair.before()))), pair.after());
    }
  }

  /** What may be another in a finding that is the same one. */
  private static void facts(RowBatch.Row row, Finding finding) {
    row.set(FINDING.checkId, finding.check())
        .set(FINDING.subjectKind, finding.subject().kind())
        .set(FINDING.arguments, ArgumentsJson.text(finding.arguments()))
        .set(FINDING.identity, finding.arguments().identity())
        .set(FINDING.about, finding.about().text())
        .set(FINDING.message, finding.message())
        .add();
  }

  private Map<String, List<Record>> stored(List<ScannedDomain> domains) {
    return Chunks.query(
            ScannedDomain.oldHashes(domains),
            hashes ->
                context
                    .select(FindingReader.COLUMNS)
                    .from(FINDING)
                    .where(FINDING.hashId.in(hashes))
                    .and(FINDING.went.isNull())
                    .orderBy(FINDING.id)
                    .fetch())
        .collect(Collectors.groupingBy(row -> row.get(FINDING.hashId)));
  }
}
