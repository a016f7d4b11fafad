package org.mxmaven.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;

/**
 * A kind of verdict on a domain: one word for each, out of a few. Two of them are the same only if
 * they are one object.
 *
 * @param <W> what its words stand for; a value with {@code equals}
 */
public final class Verdict<W> {
  private final String id;
  private final Labels labels;
  private final Function<Assessment, W> source;
  private final List<Wording<W>> wordings;
  private final Optional<WordMark> mark;
  private final List<VerdictColumn<W>> columns;
  private final VerdictUses<W> uses;
  private final Map<W, Wording<W>> byValue = new HashMap<>();
  private final Map<List<Object>, Wording<W>> byCells = new HashMap<>();
  private final Wording<W> unknown;
  private final Wording<W> neverGiven;

  Verdict(
      String id,
      Labels labels,
      Function<Assessment, W> source,
      List<Wording<W>> wordings,
      Optional<W> neverGiven,
      Optional<WordMark> mark,
      List<VerdictColumn<W>> columns,
      VerdictUses<W> uses) {
    this.id = id;
    this.labels = labels;
    this.source = source;
    this.wordings = List.copyOf(wordings);
    this.mark = mark;
    this.columns = List.copyOf(columns);
    this.uses = uses;
    for (Wording<W> wording : wordings) {
      if (byValue.put(wording.value(), wording) != null) {
        throw new IllegalArgumentException(id + " has two words for " + wording.value());
      }
      byCells.put(wording.cells(), wording);
    }
    this.unknown = wordings.stream().filter(Wording::isUnknown).findFirst().orElseThrow();
    this.neverGiven = neverGiven.map(this::wording).orElse(unknown);
  }

  /** What options, and the column of verdicts that are unknown, call it; for ever. */
  public String id() {
    return id;
  }

  public Labels labels() {
    return labels;
  }

  /** All words, those with the mark too, in the order in which they are explained. */
  public List<Wording<W>> wordings() {
    return wordings;
  }

  /** What some of its words can be marked with. */
  public Optional<WordMark> mark() {
    return mark;
  }

  /** Where it is offered. */
  public VerdictUses<W> uses() {
    return uses;
  }

  /**
   * The columns of the database that hold it. Without any it is not stored, and told only of what
   * has just been judged, or is judged again.
   */
  public List<VerdictColumn<W>> columns() {
    return columns;
  }

  /** Whether the database holds it. */
  public boolean isStored() {
    return !columns.isEmpty();
  }

  /** The word for a domain. */
  public Wording<W> of(Assessment assessment) {
    return wording(source.apply(assessment));
  }

  /**
   * The word for that value.
   *
   * @throws NullPointerException if there is none
   */
  public Wording<W> wording(W value) {
    return Objects.requireNonNull(byValue.get(value), () -> "no word of " + id + ": " + value);
  }

  /** The word of what could not be found out. */
  public Wording<W> unknown() {
    return unknown;
  }

  /**
   * The word that cells of the database stand for. If the first holds nothing it was never given. A
   * further cell that holds nothing, and any that holds what is not written there, counts as that
   * of the unknown word; so do cells that are never written together.
   *
   * @param cells in the order of the columns
   */
  public Wording<W> read(List<? extends @Nullable Object> cells) {
    if (cells.get(0) == null) {
      return neverGiven;
    }
    Wording<W> exact = byCells.get(cells);
    return exact != null ? exact : byCells.getOrDefault(mended(cells), unknown);
  }

  private List<Object> mended(List<? extends @Nullable Object> cells) {
    Object[] mended = new Object[cells.size()];
    for (int i = 0; i < mended.length; i++) {
      @Nullable Object cell = cells.get(i);
      mended[i] = cell != null && isWritten(i, cell) ? cell : unknown.cells().get(i);
    }
    return List.of(mended);
  }

  /** Whether some word is written like that in a column. */
  public boolean isWritten(int column, Object cell) {
    return wordings.stream().anyMatch(wording -> wording.cells().get(column).equals(cell));
  }

  @Override
  public String toString() {
    return id;
  }
}
