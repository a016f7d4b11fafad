package org.mxmaven.store.python;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FINDING;
import static org.mxmaven.store.schema.Tables.VERDICT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mxmaven.check.About;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.result.Problem;
import org.mxmaven.store.read.DomainState;
import org.mxmaven.store.read.FilterSql;
import org.mxmaven.store.schema.RowBatch;
import org.mxmaven.store.write.FormerVerdictWriter;

/** Gives rows of {@code Domain} that the Python tool wrote the verdicts that follow from them. */
final class DomainRowUpdate {
  /** Whether a current finding is a problem, as {@link Problem#isMadeBy} says. */
  public static final Field<Boolean> HAS_BAD_FINDING =
      DSL.field(
          DSL.exists(
              DSL.selectOne()
                  .from(FINDING)
                  .where(FINDING.hashId.eq(DOMAIN.hashId))
                  .and(FINDING.went.isNull())
                  .and(FINDING.checkId.notIn(ofScans()))
                  .and(FINDING.severity.in(FilterSql.atLeast(Problem.LEAST)))));

  private final FormerVerdictWriter formers;
  private final RowBatch updates;

  public DomainRowUpdate(DSLContext context) {
    this.formers = new FormerVerdictWriter(context);
    this.updates =
        RowBatch.update(
            context,
            DOMAIN.hashId,
            List.of(
                DOMAIN.present,
                DOMAIN.spfPolicy,
                DOMAIN.spfInVain,
                DOMAIN.dmarcPolicy,
                DOMAIN.txtLengthOk,
                DOMAIN.problem,
                DOMAIN.since));
  }

  /**
   * Adds a row of the table joined with the view.
   *
   * @param at when the Python tool wrote it, as stored
   */
  public void add(Record row, String at) {
    DomainState.Columns before = DomainState.of(row).state();
    DomainState.Columns now =
        new DomainState.Columns(
            present(row.get(DOMAIN.status)),
            before.hasMx(),
            row.get(VERDICT.spf),
            false,
            row.get(VERDICT.dmarc),
            row.get(VERDICT.txt));
    String hash = row.get(DOMAIN.hashId);
    String since = formers.since(hash, row.get(DOMAIN.since), at, before, now);
    updates.add(
        now.present(),
        now.spf(),
        DomainState.flag(now.spfInVain()),
        now.dmarc(),
        now.txtLength(),
        Problem.of(now.verdicts(), row.get(HAS_BAD_FINDING)) ? 1 : 0,
        since,
        hash);
  }

  public void execute() {
    updates.execute();
    formers.execute();
  }

  private static @Nullable Integer present(@Nullable String status) {
    if (status == null) {
      return null;
    }
    return switch (status) {
      case "DONE", "NoAnswer" -> 1;
      case "NXDOMAIN" -> 0;
      default -> null;
    };
  }

  /** The checks whose findings tell of a scan, not of a domain. */
  private static List<String> ofScans() {
    return Checks.all().stream()
        .filter(check -> check.about() == About.SCAN)
        .flatMap(check -> Checks.storedIds(check.id()).stream())
        .toList();
  }
}
