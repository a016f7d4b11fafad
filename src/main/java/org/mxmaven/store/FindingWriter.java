package org.mxmaven.store;

import static org.mxmaven.store.Tables.FINDING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;

/**
 * Writes the rows of {@code Finding}: new ones, and those that went. A finding that is not made
 * again because its check was left out has not gone.
 */
final class FindingWriter {
  private final DSLContext context;
  private final RowBatch inserts;
  private final RowBatch closes;
  private final RowBatch severities;

  FindingWriter(DSLContext context) {
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
    this.severities = RowBatch.update(context, FINDING.id, List.of(FINDING.severity));
  }

  /** What makes a finding of a domain the same as another one. */
  record Key(String check, String subject, String message) {
    Key {
      // As the engine holds it that cannot hold all.
      subject = RowBatch.withoutNul(subject);
      message = RowBatch.withoutNul(message);
    }

    static Key of(Finding finding) {
      return new Key(finding.check(), finding.subject(), finding.message());
    }
  }

  /**
   * Compares what a scan found with what is stored; each domain once. Writes nothing yet.
   *
   * @return the keys of the domains that have a current finding of medium or worse
   */
  Set<String> compare(long scan, List<Seen> domains, CheckSelection checks) {
    Map<String, List<Record>> stored = stored(domains);
    Set<String> bad = new HashSet<>();
    for (Seen seen : domains) {
      if (compare(scan, seen, checks, stored.getOrDefault(seen.hash(), List.of()))) {
        bad.add(seen.hash());
      }
    }
    return bad;
  }

  /** Writes what was compared. */
  void write() {
    closes.execute();
    severities.execute();
    inserts.execute();
  }

  /** Drops what was not written. */
  void clear() {
    closes.clear();
    severities.clear();
    inserts.clear();
  }

  private boolean compare(long scan, Seen seen, CheckSelection checks, List<Record> stored) {
    // A check can say the same of a domain several times.
    List<Finding> fresh = new ArrayList<>(seen.newest().summary().findings());
    boolean bad = fresh.stream().anyMatch(finding -> finding.severity().atLeast(Severity.MEDIUM));
    List<Record> missing = new ArrayList<>();
    for (Record row : stored) {
      Key key = key(row);
      Optional<Finding> same =
          fresh.stream().filter(finding -> key.equals(Key.of(finding))).findFirst();
      same.ifPresentOrElse(
          finding -> {
            fresh.remove(finding);
            correct(finding, row);
          },
          () -> missing.add(row));
    }
    for (Finding finding : fresh) {
      inserts.add(
          scan,
          seen.hash(),
          finding.check(),
          finding.severity().text(),
          finding.subject(),
          finding.message(),
          seen.utc());
    }
    return keepOrClose(seen, checks, missing) || bad;
  }

  private void correct(Finding finding, Record row) {
    if (!finding.severity().text().equals(row.get(FINDING.severity))) {
      severities.add(finding.severity().text(), row.get(FINDING.id));
    }
  }

  /** Whether one that is kept is medium or worse. */
  private boolean keepOrClose(Seen seen, CheckSelection checks, List<Record> missing) {
    boolean bad = false;
    for (Record row : missing) {
      if (checks.ignores(row.get(FINDING.checkId))) {
        bad |= Severity.of(row.get(FINDING.severity)).atLeast(Severity.MEDIUM);
      } else {
        closes.add(seen.utc(), row.get(FINDING.id));
      }
    }
    return bad;
  }

  private static Key key(Record row) {
    return new Key(row.get(FINDING.checkId), row.get(FINDING.subject), row.get(FINDING.message));
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
