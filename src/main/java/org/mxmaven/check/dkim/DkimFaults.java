package org.mxmaven.check.dkim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.check.Arguments;
import org.mxmaven.dkim.DkimProblem;
import org.mxmaven.dkim.DkimProblem.Kind;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.txt.TxtText;

/**
 * What is wrong with a key record, as arguments of a finding and in words: all problems of some
 * kinds at once.
 */
final class DkimFaults {
  private static final String POSITIONS = "positions";
  private static final String REASONS = "reasons";

  private DkimFaults() {}

  /** The record, if it has problems and is not there to withdraw a key. */
  static Optional<DkimRecord> faulty(DkimEntry entry) {
    return entry
        .record()
        .filter(record -> !record.problems().isEmpty())
        .filter(record -> !record.isRevoked() || record.has(Kind.DUPLICATE_TAG));
  }

  /** The problems of these kinds that a record in use has; empty if it has none of them. */
  static Optional<Arguments> of(DkimEntry entry, Set<Kind> kinds) {
    return faulty(entry).flatMap(record -> of(record, kinds));
  }

  /** The problems of these kinds; empty if there are none of them. */
  static Optional<Arguments> of(DkimRecord record, Set<Kind> kinds) {
    List<String> positions = new ArrayList<>(1);
    List<String> reasons = new ArrayList<>(1);
    for (DkimProblem problem : record.problems()) {
      if (kinds.contains(problem.kind())) {
        positions.add(String.valueOf(problem.position() + 1));
        reasons.add(TxtText.excerpt(problem.message()));
      }
    }
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(Arguments.none().and(POSITIONS, positions).and(REASONS, reasons));
  }

  /**
   * All of them, without a final dot.
   *
   * @param start what is at fault, as the beginning of a sentence
   */
  static String text(String start, Arguments arguments) {
    List<String> positions = arguments.texts(POSITIONS);
    List<String> reasons = arguments.texts(REASONS);
    StringBuilder text = new StringBuilder(start);
    for (int i = 0; i < reasons.size(); i++) {
      text.append(i == 0 ? ": " : "; ")
          .append("character ")
          .append(positions.get(i))
          .append(": ")
          .append(reasons.get(i));
    }
    return text.toString();
  }
}
