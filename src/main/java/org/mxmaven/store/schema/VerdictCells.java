package org.mxmaven.store.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictColumn;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Verdicts;

/**
 * The verdicts on a domain as cells.
 *
 * @param cells in the order of {@link VerdictFields}; null where nothing was ever judged
 */
public record VerdictCells(List<@Nullable Object> cells) {
  /** The place of the first cell of each verdict. */
  private static final Map<Verdict<?>, Integer> FIRST = first();

  /** The place of the first cell of the verdict that each cell is of. */
  private static final int[] FIRST_OF_CELL =
      FIRST.entrySet().stream()
          .flatMapToInt(of -> of.getKey().columns().stream().mapToInt(column -> of.getValue()))
          .sorted()
          .toArray();

  /** Of a domain that was never looked up. */
  static final VerdictCells NOTHING = nothing();

  private static VerdictCells nothing() {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Verdict<?> verdict : VerdictList.STORED) {
      for (int i = 0; i < verdict.columns().size(); i++) {
        boolean isNumber = verdict.columns().get(i).type() == VerdictColumn.Type.INTEGER;
        cells.add(isNumber ? verdict.unknown().cells().get(i) : null);
      }
    }
    return new VerdictCells(cells);
  }

  private static Map<Verdict<?>, Integer> first() {
    Map<Verdict<?>, Integer> first = new HashMap<>();
    int next = 0;
    for (Verdict<?> verdict : VerdictList.STORED) {
      first.put(verdict, next);
      next += verdict.columns().size();
    }
    return first;
  }

  public static VerdictCells of(Verdicts verdicts) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Verdict<?> verdict : VerdictList.STORED) {
      cells.addAll(verdicts.wording(verdict).cells());
    }
    return new VerdictCells(cells);
  }

  /** The verdicts; a word that is none, such as the Python tool stores, is UNKNOWN. */
  Verdicts verdicts() {
    return VerdictList.STORED.of(
        verdict -> {
          int from = place(verdict);
          return verdict.read(cells.subList(from, from + verdict.columns().size()));
        });
  }

  private static int place(Verdict<?> verdict) {
    return Objects.requireNonNull(FIRST.get(verdict));
  }

  /** Whether a verdict was ever given. */
  public boolean has(Verdict<?> verdict) {
    return cells.get(place(verdict)) != null;
  }

  /** The same, with the cells of one verdict from others. */
  public VerdictCells with(Verdict<?> verdict, VerdictCells others) {
    List<@Nullable Object> mixed = new ArrayList<>(cells);
    for (int i = place(verdict); i < place(verdict) + verdict.columns().size(); i++) {
      mixed.set(i, others.cells.get(i));
    }
    return new VerdictCells(Collections.unmodifiableList(mixed));
  }

  /** The same; what was never given, from a later time, since that is no change. */
  public VerdictCells orElse(VerdictCells later) {
    VerdictCells all = this;
    for (Verdict<?> verdict : VerdictList.STORED) {
      if (!has(verdict)) {
        all = all.with(verdict, later);
      }
    }
    return all;
  }

  /** The same but for one cell. */
  public VerdictCells with(int place, @Nullable Object cell) {
    List<@Nullable Object> others = new ArrayList<>(cells);
    others.set(place, cell);
    return new VerdictCells(Collections.unmodifiableList(others));
  }

  /**
   * Whether these say something else. A verdict that was never given, whose first cell is empty,
   * has not changed when it is; nor has what it tells since a later version only.
   */
  boolean areChangedBy(VerdictCells now) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(FIRST_OF_CELL[i]) != null
          && cells.get(i) != null
          && !Objects.equals(cells.get(i), now.cells().get(i))) {
        return true;
      }
    }
    return false;
  }
}
