package org.mxmaven.dkim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mxmaven.dkim.DkimProblem.Kind;

/** Collects what is wrong with a record; a hostile one has as much of it as fits. */
final class ProblemList {
  private static final int MOST_OF_A_KIND = 10;

  private final List<DkimProblem> problems = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  void add(Kind kind, int position, String excerpt, String message) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      problems.add(new DkimProblem(kind, position, excerpt, message));
    }
  }

  boolean has(Kind kind) {
    return counts.containsKey(kind);
  }

  List<DkimProblem> byPosition() {
    problems.sort(Comparator.comparingInt(DkimProblem::position));
    return problems;
  }
}
