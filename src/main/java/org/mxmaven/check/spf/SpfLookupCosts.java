package org.mxmaven.check.spf;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.txt.TxtText;

/** What the terms of an SPF record cost in DNS look-ups. */
final class SpfLookupCosts {
  private static final int MOST_BRANCHES = 20;
  private static final int DEEPEST = 3;

  private SpfLookupCosts() {}

  /** Each term with its cost, and with those of the record that it leads to in brackets. */
  static List<String> of(SpfTree tree) {
    return branches(tree, 1);
  }

  private static List<String> branches(SpfTree tree, int depth) {
    List<String> texts = new ArrayList<>();
    for (SpfBranch branch : tree.branches()) {
      if (texts.size() == MOST_BRANCHES) {
        texts.add("...");
        break;
      }
      String text = TxtText.excerpt(branch.term().text()) + ' ' + cost(branch);
      boolean deeper = depth < DEEPEST && branch.lookups() > 1 && branch.tree().isPresent();
      texts.add(
          deeper
              ? "%s (%s)"
                  .formatted(text, String.join(", ", branches(branch.tree().get(), depth + 1)))
              : text);
    }
    return texts;
  }

  /** Of what was not followed to its end the number would say how far we went. */
  private static String cost(SpfBranch branch) {
    if (branch.outcome() == Outcome.BEYOND_LIMIT) {
      return "...";
    }
    boolean exact = branch.tree().map(SpfTree::isComplete).orElse(true);
    return exact || branch.lookups() <= SpfAssessment.MAX_LOOKUPS
        ? String.valueOf(branch.lookups())
        : "more than 10";
  }
}
