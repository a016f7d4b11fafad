package org.mxmaven.check.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfInclusion;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.spf.Coverage;
import org.mxmaven.spf.Coverage.Cover;
import org.mxmaven.spf.Term;

/** The terms of an SPF record that can go without any change to who may send. */
final class SpfRedundancy {
  private SpfRedundancy() {}

  /**
   * A term that a receiver never gets to, or that changes nothing.
   *
   * @param earlier the term that decides before it
   * @param same whether it says just the same, or else is a part of the earlier
   */
  record Redundant(Term.Directive term, Term.Directive earlier, boolean same) {}

  /** What is redundant in a record; a malformed one has other worries. */
  static List<Redundant> of(SpfTree tree) {
    List<Redundant> found = new ArrayList<>();
    if (tree.record().problems().isEmpty()) {
      Coverage coverage = new Coverage(new SpfInclusion(tree));
      for (Term.Directive term : tree.record().evaluatedDirectives()) {
        Optional<Cover> cover = coverage.read(term);
        if (cover.isPresent()) {
          Term.Directive earlier = cover.get().earlier();
          boolean same = cover.get().same() && earlier.qualifier() == term.qualifier();
          found.add(new Redundant(term, earlier, same));
        }
      }
    }
    return found;
  }
}
