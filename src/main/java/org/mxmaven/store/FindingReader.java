package org.mxmaven.store;

import static org.mxmaven.store.Tables.DOMAIN;
import static org.mxmaven.store.Tables.FINDING;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;

/** Reads the rows of {@code Finding} that hold at a time. */
final class FindingReader {
  private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);

  private final DSLContext context;

  FindingReader(DSLContext context) {
    this.context = context;
  }

  /** The findings of domains, worst first, by their keys; few enough for one statement. */
  Map<String, List<Finding>> of(List<Record> domains, Period period) {
    List<String> hashes = domains.stream().map(row -> row.get(DOMAIN.hashId)).toList();
    Map<String, List<Finding>> findings =
        context
            .select(
                FINDING.hashId, FINDING.checkId, FINDING.severity, FINDING.subject, FINDING.message)
            .from(FINDING)
            .where(FINDING.hashId.in(hashes))
            .and(period.holds(FINDING.appeared, FINDING.went))
            .orderBy(FINDING.id)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(FINDING.hashId),
                    Collectors.mapping(FindingReader::finding, Collectors.toList())));
    findings.values().forEach(ofDomain -> Collections.sort(ofDomain, WORST_FIRST));
    return findings;
  }

  /** The finding of a row, which holds its columns and may hold others. */
  static Finding finding(Record row) {
    return new Finding(
        row.get(FINDING.checkId),
        Severity.of(row.get(FINDING.severity)),
        row.get(FINDING.subject),
        row.get(FINDING.message));
  }
}
