package org.mxmaven.assess.spf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;

/**
 * Remembers who may send by a record that many domains include, as long as what it leads to itself
 * stays the same. Safe for many threads.
 */
final class SpfReachMemo {
  private volatile @Nullable Remembered last;

  /** A reach, and those of the records below it that it follows from. */
  private record Remembered(List<SpfReach> below, SpfReach reach) {}

  public SpfReach of(SpfTree tree) {
    List<SpfReach> below = new ArrayList<>(tree.branches().size());
    for (SpfBranch branch : tree.branches()) {
      if (branch.tree().isEmpty()) {
        // Addresses of hosts change more often, and by the domain where there are macros.
        return SpfReach.of(tree);
      }
      below.add(branch.tree().get().reach());
    }
    Remembered known = last;
    if (known != null && sameObjects(known.below(), below)) {
      return known.reach();
    }
    SpfReach reach = SpfReach.of(tree);
    last = new Remembered(below, reach);
    return reach;
  }

  /** By identity: to compare the addresses would cost as much as to add them up. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean sameObjects(List<SpfReach> known, List<SpfReach> below) {
    boolean same = known.size() == below.size();
    for (int i = 0; same && i < below.size(); i++) {
      same = known.get(i) == below.get(i);
    }
    return same;
  }
}
