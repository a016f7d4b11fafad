package org.mxmaven.store.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.history.State;
import org.mxmaven.verdict.Verdicts;

/**
 * What a row of {@code Domain} or {@code FormerVerdict} tells of a domain, and changes are told of.
 *
 * @param present 1 if the domain exists, 0 if not; null if that is not known
 */
public record StoredState(@Nullable Integer present, VerdictCells cells) {
  /** Of a domain that was never looked up. */
  public static final StoredState NOTHING = new StoredState(null, VerdictCells.NOTHING);

  /** The columns that {@link #now} reads. */
  public static List<TableField<Record, ?>> nowFields() {
    return fields(Tables.DOMAIN.present, Tables.DOMAIN.verdicts);
  }

  /** The columns that {@link #former} reads. */
  public static List<TableField<Record, ?>> formerFields() {
    return fields(Tables.FORMER_VERDICT.present, Tables.FORMER_VERDICT.verdicts);
  }

  private static List<TableField<Record, ?>> fields(
      TableField<Record, Integer> present, VerdictFields verdicts) {
    List<TableField<Record, ?>> fields = new ArrayList<>(verdicts.fields());
    fields.add(present);
    return fields;
  }

  /** Of a row of {@code Domain}. */
  public static StoredState now(Record row) {
    return new StoredState(row.get(Tables.DOMAIN.present), Tables.DOMAIN.verdicts.read(row));
  }

  /** Of a row of {@code FormerVerdict}. */
  public static StoredState former(Record row) {
    return new StoredState(
        row.get(Tables.FORMER_VERDICT.present), Tables.FORMER_VERDICT.verdicts.read(row));
  }

  /** The same for those who know nothing of the database. */
  public State history() {
    return new State(Optional.ofNullable(present).map(flag -> flag != 0), verdicts());
  }

  /** The same; verdicts that were never given, from a later time. */
  public StoredState orElse(StoredState later) {
    return new StoredState(present, cells.orElse(later.cells));
  }

  public Verdicts verdicts() {
    return cells.verdicts();
  }

  /** Whether a later state is another. */
  public boolean isChangedBy(StoredState now) {
    return !Objects.equals(present, now.present) || cells.areChangedBy(now.cells);
  }
}
