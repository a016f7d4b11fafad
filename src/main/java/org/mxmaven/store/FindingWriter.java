package org.mxmaven.store;

import static org.mxmaven.store.Tables.FINDING;

import java.util.List;
import org.jooq.DSLContext;
import org.mxmaven.check.Finding;

/** Writes the rows of {@code Finding}, each domain's in the order of its findings. */
final class FindingWriter {
  private final RowBatch inserts;

  FindingWriter(DSLContext context) {
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
                FINDING.message));
  }

  /** Writes what the checks found in a scan; each domain once. */
  void write(long scan, List<Seen> domains) {
    for (Seen seen : domains) {
      for (Finding finding : seen.judged().summary().findings()) {
        inserts.add(
            scan,
            seen.hash(),
            finding.check(),
            finding.severity().text(),
            finding.subject(),
            finding.message());
      }
    }
    inserts.execute();
  }

  /** Drops what was not written. */
  void clear() {
    inserts.clear();
  }
}
