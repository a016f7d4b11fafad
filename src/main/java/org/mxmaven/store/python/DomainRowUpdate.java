package org.mxmaven.store.python;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FINDING;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mxmaven.check.About;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.result.Problem;
import org.mxmaven.store.read.FilterSql;
import org.mxmaven.store.row.RowBatch;
import org.mxmaven.store.schema.StoredState;
import org.mxmaven.store.write.FormerVerdicts;

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

  private final FormerVerdicts formers;
  private final RowBatch updates;

  public DomainRowUpdate(DSLContext context) {
    this.formers = new FormerVerdicts(context);
    this.updates = RowBatch.update(context, DOMAIN.hashId);
  }

  /**
   * Adds a row of the table joined with the view.
   *
   * @param at when the Python tool wrote it, as stored
   */
  public void add(Record row, String at) {
    StoredState before = StoredState.now(row);
    StoredState now =
        new StoredState(present(row.get(DOMAIN.status)), PythonVerdicts.of(row, before.cells()));
    String hash = row.get(DOMAIN.hashId);
    RowBatch.Row update =
        updates
            .row(hash)
            .set(DOMAIN.present, now.present())
            .set(DOMAIN.problem, Problem.of(now.verdicts(), row.get(HAS_BAD_FINDING)) ? 1 : 0)
            .set(DOMAIN.since, formers.since(hash, row.get(DOMAIN.since), at, before, now));
    DOMAIN.verdicts.write(update, now.cells());
    update.add();
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
