package org.mxmaven.check.spf;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.xbill.DNS.Name;

/**
 * The SPF records that a domain's owner can mend: its own, those below its own name, and the one
 * that stands in for its own by a redirect. The records of others are their affair.
 */
final class SpfOwnRecords {
  private SpfOwnRecords() {}

  /** Each record once, in the order of evaluation. */
  static List<SpfTree> of(Assessment assessment) {
    List<SpfTree> own = new ArrayList<>();
    assessment.spf().tree().ifPresent(tree -> collect(tree, assessment.domain(), own));
    return own;
  }

  private static void collect(SpfTree tree, Name domain, List<SpfTree> own) {
    for (SpfTree known : own) {
      if (known.domain().equals(tree.domain())) {
        return;
      }
    }
    own.add(tree);
    for (SpfBranch branch : tree.branches()) {
      if (branch.tree().isPresent()) {
        SpfTree below = branch.tree().get();
        if (branch.term() instanceof Term.Redirect || below.domain().subdomain(domain)) {
          collect(below, domain, own);
        }
      }
    }
  }

  /** What stands behind the first {@code all}; nothing if there is none. */
  static List<Term> afterAll(SpfRecord record) {
    List<Term> terms = record.terms();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i) instanceof Term.Directive directive
          && directive.mechanism() instanceof Mechanism.All) {
        return terms.subList(i + 1, terms.size());
      }
    }
    return List.of();
  }
}
