package org.mxmaven.assess;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.assess.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.mxmaven.spf.SpfProblem;
import org.mxmaven.spf.Term;
import org.xbill.DNS.Name;

/** Why receivers answer permerror to an SPF record, a sentence each (RFC 7208 §2.6.7). */
final class SpfErrors {
  private final List<String> errors = new ArrayList<>();

  private SpfErrors() {}

  static List<String> of(SpfTree tree) {
    SpfErrors all = new SpfErrors();
    tree.all().forEach(each -> all.collect(each, tree.domain()));
    if (tree.lookups() > SpfAssessment.MAX_LOOKUPS) {
      all.errors.add(
          "%s%d DNS look-ups, more than the %d allowed (RFC 7208 §4.6.4)"
              .formatted(
                  tree.isComplete() ? "" : "at least ", tree.lookups(), SpfAssessment.MAX_LOOKUPS));
    }
    if (tree.voidLookups() > SpfAssessment.MAX_VOID_LOOKUPS) {
      all.errors.add(
          "%d DNS look-ups that find nothing, more than the %d allowed (RFC 7208 §4.6.4)"
              .formatted(tree.voidLookups(), SpfAssessment.MAX_VOID_LOOKUPS));
    }
    return all.errors;
  }

  private void collect(SpfTree tree, Name root) {
    for (SpfProblem problem : tree.record().problems()) {
      String where =
          tree.domain().equals(root) ? "" : "in the record of " + Names.text(tree.domain()) + ", ";
      errors.add(
          "%scharacter %d, \"%s\": %s (RFC 7208 §%s)"
              .formatted(
                  where,
                  problem.position() + 1,
                  problem.term(),
                  problem.message(),
                  problem.reference()));
    }
    tree.branches().forEach(this::collect);
  }

  private void collect(SpfBranch branch) {
    boolean redirect = branch.term() instanceof Term.Redirect;
    if (!redirect && !branch.isInclude()) {
      return;
    }
    String section = redirect ? "6.1" : "5.2";
    String what =
        switch (branch.outcome()) {
          case VOID, NO_RECORD -> "leads to no SPF record";
          case SEVERAL_RECORDS -> "leads to several SPF records, of which none counts";
          case LOOP -> "leads back to where it came from";
          case BAD_NAME -> "leads to no valid domain name";
          case FOUND, DEPENDS_ON_SENDER, BEYOND_LIMIT, FAILED -> "";
        };
    if (!what.isEmpty()) {
      errors.add("\"%s\" %s (RFC 7208 §%s)".formatted(branch.term().text(), what, section));
    }
  }
}
