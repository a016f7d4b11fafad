package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.FINDING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
import org.mxmaven.store.schema.ArgumentsJson;
import org.mxmaven.store.schema.Chunks;
import org.mxmaven.store.schema.OddCells;
import org.mxmaven.store.schema.RowBatch;

/**
 * Writes the rows of {@code Finding}: new ones, those that went, and what is new in those that hold
 * still.
 */
final class FindingWriter {
  private final DSLContext context;
  private final OddCells odd;
  private final RowBatch inserts;
  private final RowBatch updates;
  private final RowBatch closes;

  public FindingWriter(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
    this.inserts =
        RowBatch.insert(
            context,
            FINDING,
            List.of(
                FINDING.scan,
                FINDING.hashId,
                FINDING.checkId,
                FINDING.severity,
                FINDING.subject,
                FINDING.subjectKind,
                FINDING.arguments,
                FINDING.identity,
                FINDING.about,
                FINDING.message,
                FINDING.appeared));
    this.updates =
        RowBatch.update(
            context,
            FINDING.id,
            List.of(
                FINDING.checkId,
                FINDING.subjectKind,
                FINDING.arguments,
                FINDING.identity,
                FINDING.about,
                FINDING.message));
    this.closes = RowBatch.update(context, FINDING.id, List.of(FINDING.went));
  }

  /**
   * Compares what a scan found with what is stored; each domain once. Writes nothing yet.
   *
   * @return the keys of the domains that have a current finding which is a problem
   */
  public Set<String> compare(long scan, List<Seen> domains) {
    Map<String, List<Record>> stored = stored(domains);
    Set<String> bad = new HashSet<>();
    for (Seen seen : domains) {
      if (seen.newest().summary().findings().stream().anyMatch(Problem::isMadeBy)) {
        bad.add(seen.hash());
      }
      compare(scan, seen, stored.getOrDefault(seen.hash(), List.of()));
    }
    return bad;
  }

  /** Writes what was compared. */
  public void write() {
    closes.execute();
    updates.execute();
    inserts.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    closes.clear();
    updates.clear();
    inserts.clear();
  }

  /**
   * A row is that of a finding as long as this is the same one and of one severity: history tells
   * when a finding became worse, but not how it was worded.
   */
  private void compare(long scan, Seen seen, List<Record> stored) {
    // A check can find the same in a domain several times.
    List<Finding> fresh = new ArrayList<>(seen.newest().summary().findings());
    List<Finding> held = new ArrayList<>(stored.size());
    IdentityHashMap<Finding, Long> ids = new IdentityHashMap<>(stored.size());
    for (Record row : stored) {
      Optional<Finding> finding = FindingReader.finding(row, odd);
      if (finding.isPresent()) {
        held.add(finding.get());
        ids.put(finding.get(), row.get(FINDING.id));
      } else {
        closes.add(seen.utc(), row.get(FINDING.id));
      }
    }
    SameFinding.take(held, fresh, FindingWriter::isUnchanged);
    update(SameFinding.take(held, fresh, severityStays(SameFinding::is)), ids);
    update(SameFinding.take(held, fresh, severityStays(SameFinding::mayBe)), ids);
    held.forEach(finding -> closes.add(seen.utc(), ids.get(finding)));
    fresh.forEach(finding -> insert(scan, seen, finding));
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

  private void insert(long scan, Seen seen, Finding finding) {
    inserts.add(
        scan,
        seen.hash(),
        finding.check(),
        finding.severity().text(),
        finding.subject().text(),
        finding.subject().kind(),
        ArgumentsJson.text(finding.arguments()),
        finding.arguments().identity(),
        finding.about().text(),
        finding.message(),
        seen.utc());
  }

  private void update(List<Pair> pairs, IdentityHashMap<Finding, Long> ids) {
    for (Pair pair : pairs) {
      Finding finding = pair.after();
      updates.add(
          finding.check(),
          finding.subject().kind(),
          ArgumentsJson.text(finding.arguments()),
          finding.arguments().identity(),
          finding.about().text(),
          finding.message(),
          ids.get(pair.before()));
    }
  }

  private Map<String, List<Record>> stored(List<Seen> domains) {
    return Chunks.query(
            Seen.oldHashes(domains),
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
