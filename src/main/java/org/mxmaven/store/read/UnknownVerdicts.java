package org.mxmaven.store.read;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.Verdicts;

/**
 * Which verdicts a scan could not find out, as words of a column; the verdicts themselves stay what
 * was known before.
 */
public final class UnknownVerdicts {
  private UnknownVerdicts() {}

  /** The verdicts' ids, parted by blanks; null if all is known, as it mostly is. */
  public static @Nullable String of(Verdicts verdicts) {
    return verdicts.haveUnknown()
        ? verdicts.list().stream()
            .filter(verdict -> verdicts.wording(verdict).isUnknown())
            .map(Verdict::id)
            .collect(Collectors.joining(" "))
        : null;
  }

  /** What the scan itself said: the verdicts that are stored, UNKNOWN where the words say so. */
  static Verdicts applied(Verdicts stored, @Nullable String words) {
    if (words == null) {
      return stored;
    }
    List<String> unknown = List.of(words.split(" ", -1));
    return stored.without(verdict -> unknown.contains(verdict.id()));
  }
}
