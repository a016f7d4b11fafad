package org.mxmaven.store;

import static org.mxmaven.store.Tables.FINDING;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Judged;

/** Writes the rows of {@code Finding}, each domain's in the order of its findings. */
final class FindingWriter {
  private final DSLContext context;

  FindingWriter(DSLContext context) {
    this.context = context;
  }

  /**
   * Writes what the checks found in a scan.
   *
   * @param domains by hash_id
   */
  void write(long scan, Map<String, Judged> domains) {
    RowBatch inserts =
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
    domains.forEach(
        (hash, judged) -> {
          for (Finding finding : judged.summary().findings()) {
            inserts.add(
                scan,
                hash,
                finding.check(),
                finding.severity().text(),
                finding.subject(),
                finding.message());
          }
        });
    inserts.execute();
  }
}
