package org.mxmaven.report.text;

import java.util.List;
import java.util.Locale;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.mxmaven.report.Page;
import org.mxmaven.report.TotalsText;
import org.mxmaven.txt.TxtText;

/** An SPF tree with branches as a drawing, with the look-ups that each costs. */
public final class SpfTreeText {
  private final Page page;
  private final String indent;
  private final String fork;
  private final String bar;
  private final String last;

  SpfTreeText(Page page, String indent) {
    this.page = page;
    this.indent = indent;
    boolean drawn = page.terminal().hasBoxDrawing();
    this.fork = drawn ? "├─ " : "|- ";
    this.bar = drawn ? "│  " : "|  ";
    this.last = drawn ? "└─ " : "`- ";
  }

  void print(SpfTree tree) {
    String root = page.domain(tree.domain()) + "  " + cost(tree);
    page.data(indent, indent + bar, root);
    printBranches(tree, indent);
  }

  private void printBranches(SpfTree tree, String before) {
    List<SpfBranch> branches = tree.branches();
    for (int i = 0; i < branches.size(); i++) {
      boolean isLast = i == branches.size() - 1;
      String below = before + (isLast ? "   " : bar);
      SpfBranch branch = branches.get(i);
      boolean leaf = branch.tree().isEmpty();
      page.data(before + (isLast ? last : fork), below + (leaf ? "  " : bar), text(branch, tree));
      branch.tree().ifPresent(subtree -> printBranches(subtree, below));
    }
  }

  /** How many look-ups a tree takes of those that receivers make, such as {@code 3 of 10}. */
  public static String lookups(SpfTree tree) {
    return (tree.isComplete() ? "" : "at least ")
        + tree.lookups()
        + " of "
        + SpfAssessment.MAX_LOOKUPS;
  }

  /** What all of a tree costs, and how many may send by it. */
  public static String cost(SpfTree tree) {
    return cost(tree.lookups()) + ReachText.after(tree.reach());
  }

  /** A term of a tree, where it leads to, and what came of it. */
  public static String text(SpfBranch branch, SpfTree tree) {
    String term = TxtText.decode(branch.term().text());
    return term
        + target(branch, tree, term)
        + "  "
        + cost(branch.lookups())
        + (branch.outcome() == SpfBranch.Outcome.FOUND ? ReachText.after(branch.reach()) : "")
        + outcome(branch);
  }

  /** The name that is looked up, unless the term says it or it is the record's own. */
  private static String target(SpfBranch branch, SpfTree tree, String term) {
    return branch
        .target()
        .filter(name -> !name.equals(tree.domain()))
        .map(Names::text)
        .filter(name -> !term.toLowerCase(Locale.ROOT).contains(name))
        .map(name -> " (" + name + ")")
        .orElse("");
  }

  private static String cost(int lookups) {
    return TotalsText.count(lookups, "look-up", "look-ups");
  }

  private static String outcome(SpfBranch branch) {
    return switch (branch.outcome()) {
      case FOUND -> found(branch);
      case VOID -> ", void: nothing is there";
      case NO_RECORD -> ", no SPF record there";
      case SEVERAL_RECORDS -> ", several SPF records there";
      case LOOP -> ", loop: leads back to where it came from";
      case DEPENDS_ON_SENDER -> ", depends on the sender";
      case BEYOND_LIMIT -> ", not followed from here on: far over the limit already";
      case BAD_NAME -> ", what it looks up is no domain name";
      case FAILED -> ", failed: what is there is unknown";
    };
  }

  private static String found(SpfBranch branch) {
    if (branch.hasTooManyHosts()) {
      return ", " + branch.hosts().exchangers() + " mail hosts: too many";
    }
    boolean malformed =
        branch.tree().map(tree -> !tree.record().problems().isEmpty()).orElse(false);
    return malformed ? ", syntax error there" : "";
  }
}
