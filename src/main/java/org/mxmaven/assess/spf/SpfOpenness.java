package org.mxmaven.assess.spf;

import java.util.Iterator;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.Qualifier;
import org.mxmaven.spf.Term;

/**
 * Whether a sender whom no term lists passes SPF all the same (RFC 7208 §4.6): walks the tree in
 * the order of evaluation.
 */
public final class SpfOpenness {
  private int lookups;

  private SpfOpenness() {}

  /** What a sender who is not listed gets. */
  public enum Openness {
    /** A pass, like everybody. */
    OPEN,
    /** No pass. */
    CLOSED,
    /** A look-up failed whose answer could make it a pass. */
    UNKNOWN
  }

  /** What evaluating one record comes to. */
  private enum Result {
    PASS,
    OTHER,
    PERMERROR,
    UNKNOWN
  }

  public static Openness of(SpfAssessment spf) {
    if (spf.tree().isEmpty()) {
      boolean failed = spf.policy() == SpfPolicy.UNKNOWN;
      return failed ? Openness.UNKNOWN : Openness.CLOSED;
    }
    return switch (new SpfOpenness().evaluate(spf.tree().get())) {
      case PASS -> Openness.OPEN;
      case OTHER, PERMERROR -> Openness.CLOSED;
      case UNKNOWN -> Openness.UNKNOWN;
    };
  }

  private Result evaluate(SpfTree tree) {
    if (!tree.record().problems().isEmpty()) {
      return Result.PERMERROR;
    }
    Iterator<SpfBranch> branches = tree.branches().iterator();
    boolean unknown = false;
    for (Term.Directive directive : tree.record().evaluatedDirectives()) {
      Result result = Result.OTHER;
      if (directive.mechanism().costsLookup()) {
        if (++lookups > SpfAssessment.MAX_LOOKUPS || !branches.hasNext()) {
          return Result.PERMERROR;
        }
        result = followed(branches.next());
      } else if (matchesEverybody(directive.mechanism())) {
        result = Result.PASS;
      }
      if (result == Result.PERMERROR) {
        return result;
      }
      if (result == Result.PASS) {
        return directive.qualifier() == Qualifier.PASS ? Result.PASS : otherOr(unknown);
      }
      unknown |= result == Result.UNKNOWN && directive.qualifier() == Qualifier.PASS;
    }
    Result redirected = branches.hasNext() ? redirected(branches.next()) : Result.OTHER;
    return redirected == Result.OTHER ? otherOr(unknown) : redirected;
  }

  private static Result otherOr(boolean unknown) {
    return unknown ? Result.UNKNOWN : Result.OTHER;
  }

  private static boolean matchesEverybody(Mechanism mechanism) {
    return mechanism instanceof Mechanism.All
        || (mechanism instanceof Mechanism.Ip4 ip4 && ip4.network().length() == 0);
  }

  /** Whether a term that costs a look-up matches a sender whom nobody lists. */
  private Result followed(SpfBranch branch) {
    return branch.isInclude() ? record(branch) : Result.OTHER;
  }

  private Result redirected(SpfBranch branch) {
    return ++lookups > SpfAssessment.MAX_LOOKUPS ? Result.PERMERROR : record(branch);
  }

  private Result record(SpfBranch branch) {
    return switch (branch.outcome()) {
      case FOUND -> branch.tree().map(this::evaluate).orElse(Result.OTHER);
      case VOID, NO_RECORD, SEVERAL_RECORDS, LOOP, BAD_NAME, BEYOND_LIMIT -> Result.PERMERROR;
      case DEPENDS_ON_SENDER -> Result.OTHER;
      case FAILED -> Result.UNKNOWN;
    };
  }
}
