package org.mxmaven.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;

/** The verdicts on a domain: a word of each in a list of them. Immutable. */
public final class Verdicts {
  private final VerdictList list;
  private final Wording<?>[] words;

  Verdicts(VerdictList list, Wording<?>[] words) {
    this.list = list;
    this.words = words;
  }

  /** All verdicts that are stored, by what was found out of a domain. */
  public static Verdicts of(Assessment assessment) {
    return VerdictList.STORED.of(assessment);
  }

  /** The kinds of verdict that are here. */
  public VerdictList list() {
    return list;
  }

  public boolean has(Verdict<?> verdict) {
    return list.indexOf(verdict) >= 0;
  }

  /**
   * What a verdict says.
   *
   * @throws IndexOutOfBoundsException if it is not here
   */
  public <W> W get(Verdict<W> verdict) {
    return wording(verdict).value();
  }

  /**
   * The word of a verdict.
   *
   * @throws IndexOutOfBoundsException if it is not here
   */
  @SuppressWarnings("unchecked")
  public <W> Wording<W> wording(Verdict<W> verdict) {
    return (Wording<W>) words[list.indexOf(verdict)];
  }

  /** The same but for one verdict. */
  public <W> Verdicts with(Verdict<W> verdict, W value) {
    return with(verdict, verdict.wording(value));
  }

  private Verdicts with(Verdict<?> verdict, Wording<?> word) {
    Wording<?>[] others = words.clone();
    others[list.indexOf(verdict)] = word;
    return new Verdicts(list, others);
  }

  /** Those whose word has a mark. */
  public List<Verdict<?>> marked() {
    return haveMark()
        ? list.stream().filter(verdict -> wording(verdict).marked()).toList()
        : List.of();
  }

  private boolean haveMark() {
    for (Wording<?> word : words) {
      if (word.marked()) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them is bad; what is unknown is not. */
  public boolean haveProblem() {
    return has(Badness.PROBLEM);
  }

  /** Whether one of them is unknown. */
  public boolean haveUnknown() {
    return has(Badness.UNKNOWN);
  }

  /**
   * Whether one of those that are policies says one of these words.
   *
   * @param names words as exports write them
   */
  public boolean haveWord(Set<String> names) {
    for (int i = 0; i < words.length; i++) {
      if (list.get(i).uses().isPolicy() && names.contains(words[i].name())) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Badness badness) {
    for (Wording<?> word : words) {
      if (word.badness() == badness) {
        return true;
      }
    }
    return false;
  }

  /**
   * These; of what is unknown, what the others say.
   *
   * @param others of the same list
   */
  public Verdicts orElse(Verdicts others) {
    if (!haveUnknown()) {
      return this;
    }
    return map((verdict, word) -> word.isUnknown() ? others.wording(verdict) : word);
  }

  /**
   * These, changed in what two others differ in. What is unknown here stays so.
   *
   * @param from of the same list
   * @param to of the same list
   */
  public Verdicts changedAs(Verdicts from, Verdicts to) {
    return map(
        (verdict, word) ->
            word.isUnknown() || from.wording(verdict).equals(to.wording(verdict))
                ? word
                : to.wording(verdict));
  }

  /** The same, but unknown where that is told. */
  public Verdicts without(Predicate<Verdict<?>> isUnknown) {
    return map((verdict, word) -> isUnknown.test(verdict) ? verdict.unknown() : word);
  }

  private Verdicts map(BiFunction<Verdict<?>, Wording<?>, Wording<?>> change) {
    Wording<?>[] others = new Wording<?>[words.length];
    for (int i = 0; i < others.length; i++) {
      others[i] = change.apply(list.get(i), words[i]);
    }
    return new Verdicts(list, others);
  }

  /** Whether they say the same of the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Verdicts verdicts && Arrays.equals(words, verdicts.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return list.stream()
        .map(verdict -> verdict.id() + " " + wording(verdict).text())
        .collect(Collectors.joining(", "));
  }
}
