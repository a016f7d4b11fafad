package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FINDING;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.NameGlob;
import org.mxmaven.store.DomainOrder;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.ByteOrder;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/**
 * A filter as conditions on the rows of {@code Domain}, so that the database need not hand over
 * what is left out in the end. They may let more pass than the filter, never less.
 */
public final class FilterSql {
  private static final char ESCAPE = '!';

  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::text).toList();

  private final DomainFilter filter;

  FilterSql(DomainFilter filter) {
    this.filter = filter;
  }

  /** Conditions on what is known now. */
  Condition conditions() {
    List<Condition> all = new ArrayList<>();
    all.add(name());
    if (filter.onlyProblems()) {
      all.add(DOMAIN.problem.eq(DSL.inline(1)));
    }
    if (!filter.policies().isEmpty()) {
      all.add(policy(filter.policies()));
    }
    if (filter.selectsFindings()) {
      all.add(
          DOMAIN.hashId.in(
              DSL.select(FINDING.hashId)
                  .from(FINDING)
                  .where(FINDING.went.isNull().and(finding()))));
    }
    return DSL.and(all);
  }

  /**
   * The condition on the name, which does not change. The Python tool stores capitals as they are.
   */
  Condition name() {
    return filter
        .domain()
        .filter(glob -> !glob.isInternational())
        .map(glob -> DOMAIN.domain.likeIgnoreCase(like(glob), ESCAPE))
        .orElseGet(DSL::noCondition);
  }

  /** The order of rows as of a time; without an index, so that the database has to sort. */
  static List<OrderField<?>> order(DomainOrder order, AsOf asOf, DSLContext context) {
    return order instanceof DomainOrder.ByVerdict by
        ? List.of(rank(by.verdict(), asOf), DOMAIN.rowid)
        : plain((DomainOrder.Basic) order, asOf, context);
  }

  private static List<OrderField<?>> plain(DomainOrder.Basic order, AsOf asOf, DSLContext context) {
    return switch (order) {
      case ADDED -> List.of(DOMAIN.rowid);
      case DOMAIN -> List.of(ByteOrder.of(DOMAIN.domain, context), DOMAIN.rowid);
      case UPDATED ->
          List.of(
              asOf.isNow()
                  ? DSL.coalesce(DOMAIN.dateUpdated, DOMAIN.dateAdded).desc()
                  : then(DOMAIN.since, FORMER_VERDICT.appeared, asOf).desc(),
              DOMAIN.rowid);
      case SEVERITY -> List.of(worst(asOf).asc().nullsLast(), DOMAIN.rowid);
    };
  }

  /** Of a past time the former value, if there is a former row of it. */
  private static <T> Field<T> then(Field<T> now, Field<T> former, AsOf asOf) {
    return asOf.isNow() ? now : DSL.when(FORMER_VERDICT.id.isNotNull(), former).otherwise(now);
  }

  private Condition finding() {
    List<Condition> all = new ArrayList<>();
    if (!filter.checks().isEmpty()) {
      all.add(
          FINDING.checkId.in(
              filter.checks().stream().flatMap(id -> Checks.storedIds(id).stream()).toList()));
    }
    filter.severity().ifPresent(least -> all.add(FINDING.severity.in(atLeast(least))));
    return DSL.and(all);
  }

  /** The words of a severity and of those that are worse. */
  public static List<String> atLeast(Severity least) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.atLeast(least))
        .map(Severity::text)
        .toList();
  }

  private static String like(NameGlob glob) {
    StringBuilder like = new StringBuilder();
    for (int i = 0; i < glob.text().length(); i++) {
      char c = glob.text().charAt(i);
      switch (c) {
        case '*' -> like.append('%');
        case '?' -> like.append('_');
        case '%', '_', ESCAPE -> like.append(ESCAPE).append(c);
        default -> like.append(c);
      }
    }
    return like.toString();
  }

  /** The place in the list of the worst finding; NULL without any. */
  private static Field<Integer> worst(AsOf asOf) {
    return DSL.field(
        DSL.select(DSL.min(rank(FINDING.severity, SEVERITIES)))
            .from(FINDING)
            .where(
                FINDING.hashId.eq(DOMAIN.hashId).and(asOf.holds(FINDING.appeared, FINDING.went))));
  }

  /** The place of a verdict's word, the worst first; by its first column. */
  private static <W> Field<Integer> rank(Verdict<W> verdict, AsOf asOf) {
    String column = verdict.columns().get(0).name();
    return rank(
        then(column(DOMAIN, column), column(FORMER_VERDICT, column), asOf),
        verdict.uses().worstFirst().stream()
            .map(word -> verdict.wording(word).cells().get(0))
            .toList());
  }

  /** Whether a verdict on a policy is one of those words; by its first column. */
  private static Condition policy(Set<String> names) {
    return DSL.or(
        VerdictList.STORED.stream()
            .filter(verdict -> verdict.uses().isPolicy())
            .map(
                verdict ->
                    column(DOMAIN, verdict.columns().get(0).name()).in(cells(verdict, names)))
            .toList());
  }

  private static Set<Object> cells(Verdict<?> verdict, Set<String> names) {
    return verdict.wordings().stream()
        .filter(wording -> names.contains(wording.name()))
        .map(wording -> wording.cells().get(0))
        .collect(Collectors.toSet());
  }

  @SuppressWarnings("unchecked")
  private static Field<Object> column(Table<?> table, String name) {
    return (Field<Object>) Objects.requireNonNull(table.field(name));
  }

  private static <T> Field<Integer> rank(Field<T> field, List<T> worstFirst) {
    var ranks = DSL.case_(field).when(DSL.inline(worstFirst.get(0)), DSL.inline(0));
    for (int i = 1; i < worstFirst.size(); i++) {
      ranks = ranks.when(DSL.inline(worstFirst.get(i)), DSL.inline(i));
    }
    return ranks.otherwise(DSL.inline(worstFirst.size()));
  }
}
