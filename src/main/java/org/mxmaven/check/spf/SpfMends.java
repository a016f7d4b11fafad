package org.mxmaven.check.spf;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.spf.SpfRedundancy.Redundant;
import org.mxmaven.spf.SpfMend;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/** SPF records of a domain as they were meant; for the checks whose findings that serves. */
final class SpfMends {
  private SpfMends() {}

  /** The SPF record at the name that the finding is about, as it was meant. */
  static Optional<Mend> of(Assessment assessment, Finding finding) {
    return SpfOwnRecords.of(assessment).stream()
        .filter(tree -> finding.subject().name().filter(tree.domain()::equals).isPresent())
        .findFirst()
        .flatMap(SpfMends::of);
  }

  private static Optional<Mend> of(SpfTree tree) {
    Set<Term> redundant = new HashSet<>();
    for (Redundant one : SpfRedundancy.of(tree).terms()) {
      // Of two that contradict each other, only the owner knows which one was meant.
      if (one.term().qualifier() == one.earlier().qualifier()) {
        redundant.add(one.term());
      }
    }
    return SpfMend.of(tree.record(), redundant)
        .map(text -> new Mend(tree.domain(), TxtText.ofChars(text)));
  }
}
