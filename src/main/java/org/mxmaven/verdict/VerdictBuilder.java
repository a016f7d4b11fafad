package org.mxmaven.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;

/**
 * Describes a kind of verdict, in the order in which its words are to be explained.
 *
 * @param <W> what its words stand for
 */
public final class VerdictBuilder<W> {
  private final String id;
  private final Labels labels;
  private final Function<Assessment, W> source;
  private final List<Wording<W>> words = new ArrayList<>();
  private final List<VerdictColumn<W>> columns = new ArrayList<>();
  private @Nullable W neverGiven;
  private @Nullable WordMark mark;
  private boolean inPlainTable;
  private boolean isPolicy;
  private List<W> worstFirst = List.of();
  private @Nullable String chart;
  private @Nullable String legend;

  /**
   * A kind of verdict without words.
   *
   * @param id in lower case; for ever
   * @param source how the word for a domain is found
   */
  public VerdictBuilder(String id, Labels labels, Function<Assessment, W> source) {
    this.id = id;
    this.labels = labels;
    this.source = source;
  }

  /** Adds a word that is shown as it is exported. */
  public VerdictBuilder<W> word(
      W value, String text, Light light, Badness badness, String meaning) {
    return word(value, text, text, light, badness, meaning);
  }

  /**
   * Adds a word.
   *
   * @param name as it is exported
   * @param text as it is shown
   */
  public VerdictBuilder<W> word(
      W value, String name, String text, Light light, Badness badness, String meaning) {
    words.add(new Wording<>(value, name, text, light, badness, meaning, false, List.of()));
    return this;
  }

  /**
   * Lets every word that is there so far have a mark, which makes it a problem and never green.
   *
   * @param marked what a value becomes by the mark
   */
  public VerdictBuilder<W> mark(WordMark sign, Function<W, W> marked) {
    mark = sign;
    for (Wording<W> plain : List.copyOf(words)) {
      words.add(
          new Wording<>(
              marked.apply(plain.value()),
              plain.name(),
              plain.text() + sign.sign(),
              plain.light() == Light.RED ? Light.RED : Light.YELLOW,
              Badness.PROBLEM,
              sign.meaning(),
              true,
              List.of()));
    }
    return this;
  }

  /** Adds a column of the database. */
  public VerdictBuilder<W> column(VerdictColumn<W> column) {
    columns.add(column);
    return this;
  }

  /**
   * Says what it is where rows of the database hold nothing in its columns: they are older than it,
   * or nobody asked. Otherwise it is unknown there.
   */
  public VerdictBuilder<W> neverGiven(W value) {
    neverGiven = value;
    return this;
  }

  /** Puts it into the table that the Python tool has too. */
  public VerdictBuilder<W> inPlainTable() {
    inPlainTable = true;
    return this;
  }

  /** Lets {@code --policy} name its words. */
  public VerdictBuilder<W> policy() {
    isPolicy = true;
    return this;
  }

  /** Lets domains be put in its order; words that are not named come last. */
  public VerdictBuilder<W> worstFirst(List<W> values) {
    worstFirst = values;
    return this;
  }

  /** Has its words counted in a chart of that title. */
  public VerdictBuilder<W> chart(String title) {
    chart = title;
    return this;
  }

  /** Has its words explained under a heading of their own. */
  public VerdictBuilder<W> legend(String heading) {
    legend = heading;
    return this;
  }

  public Verdict<W> build() {
    return new Verdict<>(
        id,
        labels,
        source,
        words.stream().map(this::stored).toList(),
        Optional.ofNullable(neverGiven),
        Optional.ofNullable(mark),
        columns,
        new VerdictUses<>(
            inPlainTable,
            isPolicy,
            worstFirst,
            Optional.ofNullable(chart),
            Optional.ofNullable(legend)));
  }

  private Wording<W> stored(Wording<W> word) {
    List<Object> cells = columns.stream().map(column -> column.cell().apply(word.value())).toList();
    return new Wording<>(
        word.value(),
        word.name(),
        word.text(),
        word.light(),
        word.badness(),
        word.meaning(),
        word.marked(),
        cells);
  }
}
