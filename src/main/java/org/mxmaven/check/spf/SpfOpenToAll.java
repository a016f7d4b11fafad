package org.mxmaven.check.spf;

import java.util.Optional;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.Term;

/** Finds the term by which an SPF record without {@code +all} lets every machine send. */
final class SpfOpenToAll {
  private SpfOpenToAll() {}

  /** The first include or exists that passes and that every machine matches. */
  static Optional<SpfBranch> of(SpfTree tree) {
    if (!tree.record().problems().isEmpty()) {
      return Optional.empty();
    }
    for (SpfBranch branch : tree.branches()) {
      Optional<SpfBranch> open = openBranch(branch);
      if (open.isPresent()) {
        return open;
      }
    }
    return Optional.empty();
  }

  private static Optional<SpfBranch> openBranch(SpfBranch branch) {
    if (branch.tree().isEmpty()) {
      return Optional.of(branch).filter(SpfOpenToAll::isTrueForEverybody);
    }
    SpfTree below = branch.tree().get();
    if (branch.isInclude()) {
      return branch.isPass() && everybodyPasses(below) ? Optional.of(branch) : Optional.empty();
    }
    return of(below);
  }

  /** An exists that was found although nothing in it depends on the sender. */
  private static boolean isTrueForEverybody(SpfBranch branch) {
    return branch.outcome() == Outcome.FOUND
        && branch.isPass()
        && branch.mechanism().filter(Mechanism.Exists.class::isInstance).isPresent();
  }

  private static boolean everybodyPasses(SpfTree tree) {
    if (!tree.record().problems().isEmpty()) {
      return false;
    }
    boolean passAll =
        tree.record().all().filter(all -> all.qualifier() == Qualifier.PASS).isPresent();
    return passAll || of(tree).isPresent() || redirectsToPass(tree);
  }

  private static boolean redirectsToPass(SpfTree tree) {
    return tree.branches().stream()
        .filter(branch -> branch.term() instanceof Term.Redirect)
        .flatMap(branch -> branch.tree().stream())
        .anyMatch(SpfOpenToAll::everybodyPasses);
  }
}
