package org.mxmaven.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.spf.Mechanism;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/**
 * An SPF record and what it leads to, as a receiver would walk it (RFC 7208 §4.6.4).
 *
 * @param branches one for each term that costs a look-up, in the order of evaluation
 */
public record SpfTree(Name domain, TxtText text, SpfRecord record, List<SpfBranch> branches) {
  public SpfTree {
    branches = List.copyOf(branches);
  }

  /** The look-ups that evaluating all of it costs; each occurrence of a term counts. */
  public int lookups() {
    return branches.stream().mapToInt(SpfBranch::lookups).sum();
  }

  /** The look-ups in all of it that find nothing (void look-ups). */
  public int voidLookups() {
    return branches.stream().mapToInt(SpfBranch::voidLookups).sum();
  }

  /** This record and all that it leads to, in the order of evaluation. */
  public Stream<SpfTree> all() {
    return Stream.concat(
        Stream.of(this),
        branches.stream().flatMap(branch -> branch.tree().stream()).flatMap(SpfTree::all));
  }

  /** Whether every branch was followed to its end, so that the counts are exact. */
  public boolean isComplete() {
    return branches.stream().allMatch(SpfBranch::isComplete);
  }

  /**
   * A term that costs a look-up.
   *
   * @param target the name that it looks up, if that does not depend on the sender
   * @param tree the record that it leads to, for an include or redirect
   */
  public record SpfBranch(
      Term term, Optional<Name> target, Outcome outcome, Optional<SpfTree> tree) {

    /** What came of looking the term up. */
    public enum Outcome {
      /** It was found. */
      FOUND,
      /** There is nothing of the kind: a void look-up. */
      VOID,
      /** An include or redirect to a name that has text, but no SPF record. */
      NO_RECORD,
      /** An include or redirect to a name with several SPF records. */
      SEVERAL_RECORDS,
      /** An include or redirect that leads back to where it came from. */
      LOOP,
      /** What it looks up depends on the sender. */
      DEPENDS_ON_SENDER,
      /**
       * Neither this term nor any after it was followed: the tree is far over the limit already.
       */
      BEYOND_LIMIT,
      /** The expanded name is no domain name. */
      BAD_NAME,
      FAILED
    }

    /** The look-ups of this term and of all below it. */
    public int lookups() {
      return 1 + tree.map(SpfTree::lookups).orElse(0);
    }

    /** The void look-ups of this term and of all below it. */
    public int voidLookups() {
      return (outcome == Outcome.VOID ? 1 : 0) + tree.map(SpfTree::voidLookups).orElse(0);
    }

    private boolean isComplete() {
      boolean complete =
          switch (outcome) {
            case FAILED, BEYOND_LIMIT -> false;
            case DEPENDS_ON_SENDER -> !leadsToRecord();
            case FOUND, VOID, NO_RECORD, SEVERAL_RECORDS, LOOP, BAD_NAME -> true;
          };
      return complete && tree.map(SpfTree::isComplete).orElse(true);
    }

    /** Whether the term is an include. */
    public boolean isInclude() {
      return term instanceof Term.Directive directive
          && directive.mechanism() instanceof Mechanism.Include;
    }

    private boolean leadsToRecord() {
      return term instanceof Term.Redirect || isInclude();
    }
  }
}
