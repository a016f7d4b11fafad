package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.FINDING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.check.Finding;
import org.mxmaven.result.Summary;
import org.mxmaven.store.read.FindingReader;
import org.mxmaven.store.schema.Chunks;
import org.mxmaven.store.schema.OddCells;
import org.mxmaven.store.schema.RowBatch;

/** Writes the rows of {@code Finding}: new ones, and those that went. */
final class FindingWriter {
  private final DSLContext context;
  private final RowBatch inserts;
  private final RowBatch closes;

  public FindingWriter(DSLContext context) {
    this.context = context;
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
                FINDING.message,
                FINDING.appeared));
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
      if (compare(scan, seen, stored.getOrDefault(seen.hash(), List.of()))) {
        bad.add(seen.hash());
      }
    }
    return bad;
  }

  /** Writes what was compared. */
  public void write() {
    closes.execute();
    inserts.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    closes.clear();
    inserts.clear();
  }

  private boolean compare(long scan, Seen seen, List<Record> stored) {
    // A check can say the same of a domain several times.
    List<Finding> fresh = new ArrayList<>(seen.newest().summary().findings());
    boolean bad = fresh.stream().anyMatch(Summary::isProblem);
    for (Record row : stored) {
      Optional<Finding> same =
          FindingReader.finding(row, OddCells.of(context)).map(FindingWriter::comparable);
      fresh.stream()
          .filter(finding -> same.filter(comparable(finding)::equals).isPresent())
          .findFirst()
          .ifPresentOrElse(fresh::remove, () -> closes.add(seen.utc(), row.get(FINDING.id)));
    }
    for (Finding finding : fresh) {
      inserts.add(
          scan,
          seen.hash(),
          finding.check(),
          finding.severity().text(),
          finding.subject().text(),
          finding.message(),
          seen.utc());
    }
    return bad;
  }

  /** As the engine holds it that cannot hold all. */
  private static Finding comparable(Finding finding) {
    return new Finding(
        finding.check(),
        finding.severity(),
        RowBatch.withoutNul(finding.subject().text()),
        RowBatch.withoutNul(finding.message()));
  }

  private Map<String, List<Record>> stored(List<Seen> domains) {
    return Chunks.query(
            Seen.oldHashes(domains),
            hashes ->
                context
                    .select(
                        FINDING.id,
                        FINDING.hashId,
                        FINDING.checkId,
                        FINDING.severity,
                        FINDING.subject,
                        FINDING.message)
                    .from(FINDING)
                    .where(FINDING.hashId.in(hashes))
                    .and(FINDING.went.isNull())
                    .fetch())
        .collect(Collectors.groupingBy(row -> row.get(FINDING.hashId)));
  }
}
