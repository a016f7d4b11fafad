package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FINDING;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.store.schema.OddCells;
import org.mxmaven.store.schema.Period;

/** Reads the rows of {@code Finding} that hold at a time. */
public final class FindingReader {
  private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);

  private final DSLContext context;
  private final OddCells odd;

  public FindingReader(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
  }

  /** The findings of domains, worst first, by their keys; few enough for one statement. */
  public Map<String, List<Finding>> of(List<Record> domains, Period period) {
    List<String> hashes = domains.stream().map(row -> row.get(DOMAIN.hashId)).toList();
    Map<String, List<Finding>> findings =
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
            .and(period.holds(FINDING.appeared, FINDING.went))
            .orderBy(FINDING.id)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(FINDING.hashId),
                    Collectors.flatMapping(
                        row -> finding(row, odd).stream(), Collectors.toList())));
    findings.values().forEach(ofDomain -> Collections.sort(ofDomain, WORST_FIRST));
    return findings;
  }

  /**
   * The finding of a row, which holds its columns and may hold others.
   *
   * @return empty if a cell of it holds what it should not, which is told
   */
  public static Optional<Finding> finding(Record row, OddCells odd) {
    for (TableField<Record, String> text :
        List.of(FINDING.checkId, FINDING.subject, FINDING.message)) {
      if (row.get(text) == null) {
        odd.tell(row, text);
        return Optional.empty();
      }
    }
    Optional<Severity> severity = Severity.parse(row.get(FINDING.severity));
    if (severity.isEmpty()) {
      odd.tell(row, FINDING.severity);
    }
    return severity.map(
        one ->
            new Finding(
                row.get(FINDING.checkId), one, row.get(FINDING.subject), row.get(FINDING.message)));
  }
}
