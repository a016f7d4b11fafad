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
import org.mxmaven.check.About;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.schema.ArgumentsJson;

/** Reads the rows of {@code Finding} that hold at a time. */
public final class FindingReader {
  /** What {@link #finding} looks at, and the keys. */
  public static final List<TableField<Record, ?>> COLUMNS =
      List.of(
          FINDING.id,
          FINDING.hashId,
          FINDING.checkId,
          FINDING.severity,
          FINDING.subject,
          FINDING.subjectKind,
          FINDING.arguments,
          FINDING.identity,
          FINDING.about,
          FINDING.message);

  private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);

  private final DSLContext context;
  private final OddCells odd;

  FindingReader(DSLContext context) {
    this.context = context;
    this.odd = OddCells.of(context);
  }

  /** The findings of domains, worst first, by their keys; few enough for one statement. */
  Map<String, List<Finding>> of(List<Record> domains, AsOf asOf) {
    List<String> hashes = domains.stream().map(row -> row.get(DOMAIN.hashId)).toList();
    Map<String, List<Finding>> findings =
        context
            .select(COLUMNS)
            .from(FINDING)
            .where(FINDING.hashId.in(hashes))
            .and(asOf.holds(FINDING.appeared, FINDING.went))
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
   * The finding of a row, which holds the columns of {@link #COLUMNS} and may hold others.
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
    Optional<Arguments> arguments =
        ArgumentsJson.parse(row.get(FINDING.arguments), row.get(FINDING.identity));
    if (arguments.isEmpty()) {
      odd.tell(row, FINDING.arguments);
    }
    return severity.flatMap(one -> arguments.map(all -> finding(row, one, all)));
  }

  private static Finding finding(Record row, Severity severity, Arguments arguments) {
    String check = Checks.currentId(row.get(FINDING.checkId));
    return new Finding(
        check,
        severity,
        Subject.stored(row.get(FINDING.subjectKind), row.get(FINDING.subject), arguments),
        arguments,
        About.parse(row.get(FINDING.about))
            .or(() -> Checks.byId(check).map(Check::about))
            .orElse(About.DOMAIN),
        row.get(FINDING.message));
  }
}
