package org.mxmaven.store.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Writes what holds from one time to another: new rows for what begins to hold, and the time when
 * it went to those of what does no longer.
 */
public final class HeldRows {
  private final HeldTable table;
  private final RowBatch inserts;
  private final RowBatch ends;
  private final RowBatch corrections;
  private final RowBatch renewals;

  public HeldRows(DSLContext context, HeldTable table) {
    this.table = table;
    this.inserts = RowBatch.insert(context, table);
    this.ends = RowBatch.update(context, table.id);
    this.corrections = RowBatch.update(context, table.id);
    this.renewals = RowBatch.update(context, table.id);
  }

  /**
   * What holds since a time, to be filled and added.
   *
   * @param at as stored
   */
  public RowBatch.Row begin(String at) {
    return inserts.row().set(table.appeared, at);
  }

  /**
   * Ends what a row holds.
   *
   * @param row with its number
   * @param at as stored
   */
  public void end(Record row, String at) {
    ends.row(number(row)).set(table.went, at).add();
  }

  /**
   * Lets what a row holds begin anew, where it matters when it was seen last.
   *
   * @param row with its number
   * @param at as stored
   */
  public void renew(Record row, String at) {
    renewals.row(number(row)).set(table.appeared, at).add();
  }

  /**
   * What is to be another in a row that holds still, to be filled and added.
   *
   * @param row with its number
   */
  public RowBatch.Row correct(Record row) {
    return corrections.row(number(row));
  }

  /**
   * Begins what holds now and has no row, ends what has a row and holds no longer, and corrects
   * rows of what holds still.
   *
   * @param now what holds; of one key as many as are to have a row
   * @param rows that have not gone, with their numbers
   * @param at as stored
   * @param common writes what the table has besides what the form knows
   */
  public <T> void compare(
      Collection<T> now,
      List<Record> rows,
      RowForm<T> form,
      String at,
      Consumer<RowBatch.Row> common) {
    Collection<T> fresh = rows.isEmpty() ? now : withoutThose(now, rows, form, at);
    for (T held : fresh) {
      RowBatch.Row row = begin(at);
      common.accept(row);
      form.fill(row, held);
      row.add();
    }
  }

  private <T> Collection<T> withoutThose(
      Collection<T> now, List<Record> rows, RowForm<T> form, String at) {
    Map<Object, List<T>> byKey = new LinkedHashMap<>();
    for (T held : now) {
      byKey.computeIfAbsent(form.key(held), key -> new ArrayList<>(1)).add(held);
    }
    Map<Object, Integer> used = new HashMap<>();
    for (Record row : rows) {
      Object key = form.key(row);
      @Nullable List<T> same = byKey.get(key);
      int before = used.merge(key, 1, Integer::sum) - 1;
      if (same == null || before >= same.size()) {
        end(row, at);
      } else if (form.differs(same.get(before), row)) {
        RowBatch.Row corrected = correct(row);
        form.correct(corrected, same.get(before));
        corrected.add();
      }
    }
    List<T> fresh = new ArrayList<>();
    byKey.forEach(
        (key, same) ->
            fresh.addAll(
                same.subList(Math.min(used.getOrDefault(key, 0), same.size()), same.size())));
    return fresh;
  }

  private Long number(Record row) {
    return Objects.requireNonNull(row.get(table.id), "a row with its number");
  }

  /** Writes all of it: what ends before what begins, since there may be one current row only. */
  public void execute() {
    ends.execute();
    corrections.execute();
    renewals.execute();
    inserts.execute();
  }

  /** Drops what was not written. */
  public void clear() {
    ends.clear();
    corrections.clear();
    renewals.clear();
    inserts.clear();
  }
}
