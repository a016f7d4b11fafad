package org.mxmaven.assess.spf;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.spf.Coverage;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.Term;

/** Tells which of a record's includes lead to the records of others, as far as they were read. */
public final class SpfInclusion implements Coverage.Includes {
  private final IdentityHashMap<Term, SpfTree> passed = new IdentityHashMap<>();

  public SpfInclusion(SpfTree tree) {
    for (SpfBranch branch : tree.branches()) {
      if (branch.isInclude() && branch.isPass() && branch.tree().isPresent()) {
        passed.put(branch.term(), branch.tree().get());
      }
    }
  }

  @Override
  public boolean leadsTo(Term.Directive earlier, Term.Directive later) {
    @Nullable SpfTree from = passed.get(earlier);
    @Nullable SpfTree to = passed.get(later);
    return from != null && to != null && leadsTo(from, to);
  }

  /** Whether all that passes the one passes the other: by includes with nothing against it. */
  private static boolean leadsTo(SpfTree from, SpfTree to) {
    if (from.domain().equals(to.domain())) {
      return true;
    }
    if (!from.record().problems().isEmpty()) {
      return false;
    }
    for (Term.Directive term : from.record().evaluatedDirectives()) {
      if (term.qualifier() != Qualifier.PASS && !(term.mechanism() instanceof Mechanism.All)) {
        return false;
      }
    }
    for (SpfBranch branch : from.branches()) {
      if (branch.tree().isPresent() && leadsTo(branch.tree().get(), to)) {
        return true;
      }
    }
    return false;
  }
}
